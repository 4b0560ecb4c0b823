/** What people with special powers did, and when: each unsafe call of theirs leaves a line. */
@NullMarked
package live.blytz.platform.audit;

import org.jspecify.annotations.NullMarked;
