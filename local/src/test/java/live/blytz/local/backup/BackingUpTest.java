package live.blytz.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import live.blytz.local.Home;
import live.blytz.local.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds everything and is taken back whole or not at all. */
class BackingUpTest {

    @TempDir private Path folder;
    private Home home;
    private Path file;

    @BeforeEach
    void fill() throws IOException {
        home = new Home(folder, folder.resolve("home"));
        file = folder.resolve("evening.tar.gz");
        write("data/postgres/cluster/PG_VERSION", "18");
        write("data/kafka/log/auction-0/00000.log", "a bid");
        write("secrets.properties", "redis=1234");
        write("logs/auction-service.log", "no part of it");
    }

    @Test
    void bringsBackEveryFileAsItWas() throws IOException {
        var label = Archive.pack(home, file);
        write("data/kafka/log/auction-0/00000.log", "a bid and another");
        Files.delete(home.folder().resolve("data/postgres/cluster/PG_VERSION"));

        var restored = Archive.unpack(file, home);

        assertThat(restored.label()).isEqualTo(label);
        assertThat(label.files()).isEqualTo(3);
        assertThat(read("data/kafka/log/auction-0/00000.log")).isEqualTo("a bid");
        assertThat(read("data/postgres/cluster/PG_VERSION")).isEqualTo("18");
        assertThat(read("secrets.properties")).isEqualTo("redis=1234");
    }

    @Test
    void keepsWhatWasThereBefore() throws IOException {
        Archive.pack(home, file);
        write("data/kafka/log/auction-0/00000.log", "a bid and another");

        var restored = Archive.unpack(file, home);

        assertThat(restored.before().resolve("data/kafka/log/auction-0/00000.log"))
                .hasContent("a bid and another");
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        Archive.pack(home, file);

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void keepsThePermissionsThatServersInsistOn() throws IOException {
        var cluster = home.folder().resolve("data/postgres/cluster");
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        Archive.pack(home, file);

        Archive.unpack(file, home);

        assertThat(Files.getPosixFilePermissions(cluster))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void changesNothingWhenTheArchiveIsCutShort() throws IOException {
        Archive.pack(home, file);
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        refuses("is not a whole backup");
    }

    @Test
    void changesNothingWhenAFileInItHasChanged() throws Exception {
        repack("printf 'another bid' > data/kafka/log/auction-0/00000.log");

        refuses("data/kafka/log/auction-0/00000.log has changed");
    }

    @Test
    void changesNothingWhenAFileOfItIsMissing() throws Exception {
        repack("rm data/postgres/cluster/PG_VERSION");

        refuses("PG_VERSION is missing");
    }

    @Test
    void changesNothingWhenALinkWasSmuggledIn() throws Exception {
        repack("ln -s /etc/passwd data/postgres/pg_wal");

        refuses("data/postgres/pg_wal was never packed");
    }

    @Test
    void changesNothingWhenItIsSomeOtherArchive() throws Exception {
        Files.writeString(folder.resolve("holiday.txt"), "sun");
        run("tar -czf evening.tar.gz holiday.txt");

        refuses("it holds no blytz-backup.properties");
    }

    @Test
    void changesNothingWhenItIsNoArchive() throws Exception {
        Files.writeString(file, "rubbish");

        refuses("is not a whole backup");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> Archive.unpack(file, home))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("there is no backup");
    }

    @Test
    void makesNoBackupOfNothing() {
        assertThatThrownBy(() -> Archive.pack(new Home(folder, folder.resolve("empty")), file))
                .isInstanceOf(Trouble.class);
        assertThat(file).doesNotExist();
    }

    private void refuses(String reason) throws IOException {
        assertThatThrownBy(() -> Archive.unpack(file, home))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(reason);
        assertThat(read("data/kafka/log/auction-0/00000.log")).isEqualTo("a bid");
        assertThat(read("secrets.properties")).isEqualTo("redis=1234");
        try (var files = Files.list(home.folder())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "secrets.properties", "logs");
        }
    }

    /** Opens the archive, does something to its files, and closes it again. */
    private void repack(String harm) throws Exception {
        Archive.pack(home, file);
        run(
                "mkdir open && cd open && tar -xzf ../evening.tar.gz && "
                        + harm
                        + " && tar -czf ../evening.tar.gz *");
    }

    private void run(String script) throws Exception {
        var process =
                new ProcessBuilder(List.of("sh", "-c", script))
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    private void write(String path, String text) throws IOException {
        var target = home.folder().resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(home.folder().resolve(path));
    }
}
