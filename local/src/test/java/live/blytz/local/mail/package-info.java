/** Facts about the mail of the suite on one machine. */
@NullMarked
package live.blytz.local.mail;

import org.jspecify.annotations.NullMarked;
