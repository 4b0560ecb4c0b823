package live.blytz.local.media;

import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.S3Upload;

/** What an egress is, for others: without the keys it was given. */
final class Redacted {

    private Redacted() {}

    static EgressInfo of(EgressInfo info) {
        var shown = info.toBuilder();
        var request = shown.getRoomCompositeBuilder();
        request.getFileOutputsBuilderList().stream()
                .filter(each -> each.hasS3())
                .forEach(each -> hide(each.getS3Builder()));
        request.getSegmentOutputsBuilderList().stream()
                .filter(each -> each.hasS3())
                .forEach(each -> hide(each.getS3Builder()));
        return shown.build();
    }

    private static void hide(S3Upload.Builder upload) {
        upload.setAccessKey("{access_key}").setSecret("{secret}");
    }
}
