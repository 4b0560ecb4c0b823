/** Order in live rooms: comments that go, people who may not speak or be there, and reports. */
@NullMarked
package live.blytz.chat.moderation;

import org.jspecify.annotations.NullMarked;
