/**
 * Breaks the running suite on purpose while people use it, one fault after the other, and checks
 * after each that nothing was lost, doubled or left undone.
 */
@NullMarked
package live.blytz.local.chaos;

import org.jspecify.annotations.NullMarked;
