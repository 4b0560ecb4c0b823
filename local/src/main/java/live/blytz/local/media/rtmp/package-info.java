/**
 * The server side of RTMP as far as publishing goes: who speaks it is asked for a key, and what
 * comes in is handed on as FLV tags. Nothing here knows what is done with them.
 */
@NullMarked
package live.blytz.local.media.rtmp;

import org.jspecify.annotations.NullMarked;
