/** What orders tell the house and hear from it, in Avro. */
@NullMarked
package live.blytz.order.messaging;

import org.jspecify.annotations.NullMarked;
