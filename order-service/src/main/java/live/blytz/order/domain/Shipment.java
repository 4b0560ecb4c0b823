package live.blytz.order.domain;

import live.blytz.platform.money.Money;

/**
 * @param fee what the rider earns
 */
public record Shipment(String trackingNumber, Address pickup, Address dropOff, Money fee) {}
