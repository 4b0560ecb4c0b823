package live.blytz.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import live.blytz.engines.Engine;
import live.blytz.engines.Jvm;
import live.blytz.engines.Launch;

/**
 * A server whose main class lives in this module.
 *
 * @param program main class and arguments
 */
record OwnServer(
        String name,
        Path data,
        Map<String, String> environment,
        List<String> program,
        BooleanSupplier ready)
        implements Engine {

    @Override
    public Launch prepare() throws IOException {
        var rest = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
        rest.addAll(program);
        return new Launch(Jvm.command("96m", rest), environment, Files.createDirectories(data));
    }

    @Override
    public boolean answers() {
        return ready.getAsBoolean();
    }
}
