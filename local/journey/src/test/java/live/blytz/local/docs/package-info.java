/** What is written about the suite, held against the suite. */
@NullMarked
package live.blytz.local.docs;

import org.jspecify.annotations.NullMarked;
