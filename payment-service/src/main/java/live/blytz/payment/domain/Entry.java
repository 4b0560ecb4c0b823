package live.blytz.payment.domain;

import live.blytz.platform.money.Money;

/** One line of a posting: positive into what we have or off what we owe. */
public record Entry(Account account, Money amount) {}
