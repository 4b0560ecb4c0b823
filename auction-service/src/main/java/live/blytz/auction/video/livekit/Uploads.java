package live.blytz.auction.video.livekit;

import live.blytz.auction.AuctionSettings;
import live.blytz.auction.video.Outputs;
import livekit.LivekitEgress.EncodedFileOutput;
import livekit.LivekitEgress.EncodedFileType;
import livekit.LivekitEgress.S3Upload;
import livekit.LivekitEgress.SegmentedFileOutput;
import livekit.LivekitEgress.SegmentedFileProtocol;

/**
 * Where Egress puts what it makes. Without a bucket of ours it uses the one of its own settings.
 */
final class Uploads {

    private static final int SEGMENT_SECONDS = 4;

    private Uploads() {}

    static EncodedFileOutput file(Outputs outputs, AuctionSettings.Recording recording) {
        var file =
                EncodedFileOutput.newBuilder()
                        .setFileType(EncodedFileType.MP4)
                        .setFilepath(outputs.file())
                        .setDisableManifest(true);
        return (recording.bucket().isBlank() ? file : file.setS3(s3(recording))).build();
    }

    static SegmentedFileOutput segments(Outputs outputs, AuctionSettings.Recording recording) {
        var segments =
                SegmentedFileOutput.newBuilder()
                        .setProtocol(SegmentedFileProtocol.HLS_PROTOCOL)
                        .setFilenamePrefix(outputs.segments())
                        .setPlaylistName(outputs.playlist())
                        .setLivePlaylistName(outputs.livePlaylist())
                        .setSegmentDuration(SEGMENT_SECONDS)
                        .setDisableManifest(true);
        return (recording.bucket().isBlank() ? segments : segments.setS3(s3(recording))).build();
    }

    private static S3Upload s3(AuctionSettings.Recording recording) {
        return S3Upload.newBuilder()
                .setEndpoint(recording.endpoint())
                .setBucket(recording.bucket())
                .setRegion(recording.region())
                .setAccessKey(recording.accessKey())
                .setSecret(recording.secretKey())
                .setForcePathStyle(true)
                .build();
    }
}
