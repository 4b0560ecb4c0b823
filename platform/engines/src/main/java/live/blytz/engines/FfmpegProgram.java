package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** ffmpeg and ffprobe with their libraries, which must be on the library path of the process. */
public final class FfmpegProgram {

    private FfmpegProgram() {}

    /** The folder they are in, fetched when it is not there yet. */
    public static Path in(EngineCache cache) throws IOException {
        return cache.provide("ffmpeg", FfmpegProgram::fill);
    }

    private static void fill(Path folder) throws IOException {
        MavenFetch.copy("ffmpeg", folder);
        var jar = Unpack.only(folder, ".jar");
        Unpack.folderInJar(jar, "org/bytedeco/ffmpeg/" + Machine.nativePlatform() + "/", folder);
        Files.delete(jar);
        for (var program : new String[] {"ffmpeg", "ffprobe"}) {
            if (!folder.resolve(program).toFile().setExecutable(true)) {
                throw new IOException("cannot make " + program + " executable");
            }
        }
    }
}
