/** The door to the mail server: what we write to people ourselves, and how it looks. */
@NullMarked
package live.blytz.auth.post;

import org.jspecify.annotations.NullMarked;
