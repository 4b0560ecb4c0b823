package live.blytz.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the schemas as they are now among the released texts, and writes the dictionary. */
final class Release {

    static final Path DICTIONARY = Path.of("docs/events.md");

    /** Stands where outsiders look for documents. */
    static final Path ASYNC_API = Path.of("../docs/asyncapi.yaml");

    private Release() {}

    public static void main(String[] args) throws IOException {
        var topics = TopicFile.all();
        var releases = Releases.ofTheHouse();
        for (var topic : topics) {
            for (var event : topic.events()) {
                if (releases.release(event)) {
                    System.out.println(
                            "released "
                                    + event.getFullName()
                                    + " "
                                    + releases.of(event.getFullName()).size());
                }
            }
        }
        Files.createDirectories(DICTIONARY.getParent());
        Files.writeString(DICTIONARY, Dictionary.of(topics));
        Files.createDirectories(ASYNC_API.getParent());
        Files.writeString(ASYNC_API, AsyncApi.of(topics, releases));
    }
}
