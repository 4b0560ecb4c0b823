/** A post office for one machine: takes every mail, shows them on a page. */
@NullMarked
package live.blytz.local.mail;

import org.jspecify.annotations.NullMarked;
