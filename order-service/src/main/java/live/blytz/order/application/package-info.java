/** What one may do: buy, pay, ship, cancel, keep an address book. Ports are plural nouns. */
@NullMarked
package live.blytz.order.application;

import org.jspecify.annotations.NullMarked;
