package live.blytz.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingWhatWasAcknowledgedIT {

    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void bearsTheKillOfTheDocumentServerUnderManyWriters(@TempDir Path folder) throws Exception {
        try (var mongo =
                OwnEngine.in(folder, (cache, data) -> new MongoEngine(cache, data, Ports.free()))) {
            var acknowledged = new ArrayList<Integer>();
            try (var client = MongoClients.create(uri(mongo));
                    var threads = Executors.newFixedThreadPool(8)) {
                var comments = client.getDatabase("chat").getCollection("comment");
                var writers = new ArrayList<Future<List<Integer>>>();
                for (var writer = 0; writer < 8; writer++) {
                    var first = writer * 100_000;
                    writers.add(threads.submit(() -> write(comments, first)));
                }
                while (answers.get() < 400) {
                    Thread.sleep(5);
                }
                mongo.kill();
                for (var writer : writers) {
                    acknowledged.addAll(writer.get());
                }
            }
            mongo.restart();

            try (var client = MongoClients.create(uri(mongo))) {
                var kept = new ArrayList<Integer>();
                client.getDatabase("chat")
                        .getCollection("comment")
                        .find()
                        .forEach(each -> kept.add(each.getInteger("_id")));
                assertThat(kept).hasSizeGreaterThanOrEqualTo(400).containsAll(acknowledged);
            }
        }
    }

    private static String uri(OwnEngine<MongoEngine> mongo) {
        return mongo.engine().uri("")
                + "?journal=true&retryWrites=false&serverSelectionTimeoutMS=2000";
    }

    /** Until the server is gone: the numbers it said yes to. */
    private List<Integer> write(MongoCollection<Document> comments, int first) {
        var acknowledged = new ArrayList<Integer>();
        for (var number : IntStream.range(first, first + 100_000).toArray()) {
            try {
                comments.insertOne(new Document("_id", number).append("text", "hello"));
                acknowledged.add(number);
                answers.incrementAndGet();
            } catch (com.mongodb.MongoException gone) {
                return acknowledged;
            }
        }
        return acknowledged;
    }
}
