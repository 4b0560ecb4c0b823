package live.blytz.local.backup;

import com.mongodb.client.MongoClients;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import live.blytz.local.evening.Books;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How much of everything there is: rows of each table, documents of each collection, records of
 * each partition, and how far each group of listeners has come.
 */
record Stock(Map<String, Long> rows, Map<String, Long> records, Map<String, Long> heard) {

    /** What comes and goes by itself. */
    private static final Set<String> VOLATILE =
            Set.of("outbox", "flyway_schema_history", "flyway_platform");

    static Stock take(Suite suite) throws ExecutionException, InterruptedException {
        var rows = new TreeMap<String, Long>();
        for (var service : Service.values()) {
            if (service.postgresDatabase().isPresent()) {
                tables(suite, service, rows);
            }
            service.mongoDatabase().ifPresent(name -> collections(suite, name, rows));
        }
        try (var admin = Admin.create(suite.addresses().kafkaOperator().client())) {
            return new Stock(rows, records(admin), heard(admin));
        }
    }

    private static void tables(Suite suite, Service service, Map<String, Long> rows) {
        try (var books = new Books(suite, service)) {
            var tables =
                    books.rows(
                            "select table_name from information_schema.tables"
                                    + " where table_schema = 'public' and table_type = 'BASE TABLE'",
                            row -> row.getString(1));
            tables.stream()
                    .filter(table -> !VOLATILE.contains(table))
                    .forEach(
                            table ->
                                    rows.put(
                                            service.folder() + "." + table,
                                            books.number(
                                                    "select count(*) from \"" + table + "\"")));
        }
    }

    private static void collections(Suite suite, String name, Map<String, Long> rows) {
        try (var mongo = MongoClients.create(suite.addresses().mongo(name))) {
            var database = mongo.getDatabase(name);
            for (var collection : database.listCollectionNames()) {
                rows.put(
                        name + "." + collection,
                        database.getCollection(collection).countDocuments());
            }
        }
    }

    private static Map<String, Long> records(Admin admin)
            throws ExecutionException, InterruptedException {
        var topics =
                admin.listTopics().names().get().stream()
                        .filter(name -> !name.startsWith("_"))
                        .toList();
        var ends =
                admin.describeTopics(topics).allTopicNames().get().values().stream()
                        .flatMap(
                                topic ->
                                        topic.partitions().stream()
                                                .map(
                                                        part ->
                                                                new TopicPartition(
                                                                        topic.name(),
                                                                        part.partition())))
                        .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        var records = new TreeMap<String, Long>();
        admin.listOffsets(ends)
                .all()
                .get()
                .forEach((partition, end) -> records.put(partition.toString(), end.offset()));
        return records;
    }

    private static Map<String, Long> heard(Admin admin)
            throws ExecutionException, InterruptedException {
        var heard = new TreeMap<String, Long>();
        for (var service : Arrays.asList(Service.values())) {
            admin.listConsumerGroupOffsets(service.folder())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach(
                            (partition, offset) ->
                                    heard.put(service.folder() + " " + partition, offset.offset()));
        }
        return heard;
    }

    /** Whether every group has heard all that there is. */
    boolean allHeard() {
        return heard.entrySet().stream()
                .allMatch(
                        each -> {
                            var partition = each.getKey().substring(each.getKey().indexOf(' ') + 1);
                            return each.getValue().equals(records.get(partition));
                        });
    }
}
