/** What is true of an order: its lines, its life, what it waits for. Plain Java. */
@NullMarked
package live.blytz.order.domain;

import org.jspecify.annotations.NullMarked;
