/** What attackers do, done to the whole suite: none of it may work, and none of it may break it. */
@NullMarked
package live.blytz.local.attack;

import org.jspecify.annotations.NullMarked;
