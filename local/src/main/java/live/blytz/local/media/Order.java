package live.blytz.local.media;

import java.util.Optional;
import java.util.regex.Pattern;
import live.blytz.local.media.Reply.Code;
import livekit.LivekitEgress.EncodedFileOutput;
import livekit.LivekitEgress.RoomCompositeEgressRequest;
import livekit.LivekitEgress.S3Upload;
import livekit.LivekitEgress.SegmentedFileOutput;

/**
 * What a request for an egress asks for, as far as it is done here. Uploads without a bucket go to
 * our own.
 */
record Order(String room, Optional<Hls> hls, Optional<File> file) {

    /**
     * @param prefix of the segments, with folder
     * @param playlist of all segments
     * @param live of the last segments; empty when not wanted
     * @param seconds that a segment lasts, where key frames allow it
     */
    record Hls(Bucket bucket, String prefix, String playlist, String live, int seconds) {}

    record File(Bucket bucket, String key) {

        /** The first part has the name that was asked for. */
        String keyOfPart(int part) {
            return part == 1 ? key : key.replaceAll("\\.mp4$", "-%d.mp4".formatted(part));
        }
    }

    /** Either an order or what is wrong with the request. */
    sealed interface Understood {}

    record Placed(Order order) implements Understood {}

    record Misunderstood(Reply reply) implements Understood {}

    private static final int USUAL_SECONDS = 4;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+([./][A-Za-z0-9_-]+)*");

    static Understood of(RoomCompositeEgressRequest request, Bucket ours) {
        if (request.getRoomName().isBlank()) {
            return wrong("room_name is needed");
        }
        if (request.getStreamOutputsCount() + request.getImageOutputsCount() > 0
                || request.getFileOutputsCount() > 1
                || request.getSegmentOutputsCount() > 1
                || request.getFileOutputsCount() + request.getSegmentOutputsCount() == 0) {
            return new Misunderstood(
                    Reply.refused(
                            Code.UNIMPLEMENTED,
                            "one segment output, one file output, or one of each"));
        }
        for (var output : request.getSegmentOutputsList()) {
            if (!isOurs(output.getOutputCase().getNumber(), output.getS3())
                    || !isName(output.getFilenamePrefix())) {
                return wrong("segments need a plain filename_prefix, and go to S3");
            }
        }
        for (var output : request.getFileOutputsList()) {
            if (!isOurs(output.getOutputCase().getNumber(), output.getS3())
                    || !isName(output.getFilepath())) {
                return wrong("a file needs a plain filepath, and goes to S3");
            }
        }
        return new Placed(
                new Order(
                        request.getRoomName(),
                        request.getSegmentOutputsList().stream()
                                .findFirst()
                                .map(output -> hls(output, ours)),
                        request.getFileOutputsList().stream()
                                .findFirst()
                                .map(output -> file(output, ours))));
    }

    private static Misunderstood wrong(String what) {
        return new Misunderstood(Reply.refused(Code.INVALID_ARGUMENT, what));
    }

    private static boolean isOurs(int output, S3Upload upload) {
        return output == 0
                || (!upload.getBucket().isBlank() && upload.getEndpoint().startsWith("http"));
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Hls hls(SegmentedFileOutput output, Bucket ours) {
        var prefix = output.getFilenamePrefix();
        var folder = prefix.substring(0, prefix.lastIndexOf('/') + 1);
        var playlist = output.getPlaylistName().isBlank() ? "index.m3u8" : output.getPlaylistName();
        var live = output.getLivePlaylistName();
        return new Hls(
                output.hasS3() ? Bucket.of(output.getS3()) : ours,
                prefix,
                beside(folder, playlist),
                live.isBlank() ? "" : beside(folder, live),
                output.getSegmentDuration() == 0
                        ? USUAL_SECONDS
                        : Math.clamp(output.getSegmentDuration(), 1, 10));
    }

    private static String beside(String folder, String name) {
        return name.contains("/") ? name : folder + name;
    }

    private static File file(EncodedFileOutput output, Bucket ours) {
        var path = output.getFilepath();
        return new File(
                output.hasS3() ? Bucket.of(output.getS3()) : ours,
                path.endsWith(".mp4") ? path : path + ".mp4");
    }
}
