/**
 * LiveKit's Ingress and Egress on one machine: the same requests and the same signed webhooks, with
 * the work done by ffmpeg. RTMP comes in, goes into the room by WHIP, and is kept as HLS and MP4 in
 * object storage.
 */
@NullMarked
package live.blytz.local.media;

import org.jspecify.annotations.NullMarked;
