/**
 * An evening of live commerce, played on the running suite through its public API: people come in,
 * a show runs, lots are sold, paid, brought and paid out. Afterwards the books are checked.
 */
@NullMarked
package live.blytz.local.evening;

import org.jspecify.annotations.NullMarked;
