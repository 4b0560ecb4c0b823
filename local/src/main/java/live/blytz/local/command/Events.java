package live.blytz.local.command;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import live.blytz.engines.Probe;
import live.blytz.local.Trouble;
import live.blytz.local.events.Event;
import live.blytz.local.events.Topics;
import live.blytz.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "events", description = "Shows what the services tell each other, decoded.")
final class Events implements Callable<Integer> {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Option(names = "--topic", description = "this topic only; may be repeated")
    private List<String> wanted = new ArrayList<>();

    @Option(names = "-f", description = "Wait for new ones instead of showing what is there.")
    private boolean follow;

    @Option(names = "-n", defaultValue = "1000", description = "so many last ones")
    private int count;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        var suite = Suite.here();
        try (var topics = open(suite)) {
            if (follow) {
                topics.follow(this::wants, event -> show(event, System.out));
            } else {
                last(topics).forEach(event -> show(event, System.out));
            }
        }
        return 0;
    }

    /**
     * Says what to do when there is no broker, which the client itself would say after a minute
     * only.
     */
    static Topics open(Suite suite) {
        var address = suite.addresses().kafka();
        if (address.startsWith("127.0.0.1:")
                && !Probe.tcp(Integer.parseInt(address.substring(address.indexOf(':') + 1)))) {
            throw new Trouble("Kafka does not answer at " + address, "./blytz up starts it");
        }
        return new Topics(suite.addresses().kafkaOperator(), suite.addresses().registry());
    }

    private List<Event> last(Topics topics) {
        var kept = new ArrayDeque<Event>();
        topics.readAll(topics.names().stream().filter(this::wants).toList(), kept::add);
        var sorted = kept.stream().sorted(Comparator.comparing(Event::time)).toList();
        return sorted.subList(Math.max(0, sorted.size() - count), sorted.size());
    }

    private boolean wants(String topic) {
        return wanted.isEmpty() ? !topic.endsWith(".dlt") : wanted.contains(topic);
    }

    private boolean show(Event event, PrintStream out) {
        out.println(output.json() ? Output.write(event) : line(event));
        return !out.checkError();
    }

    static String line(Event event) {
        return "%s %-26s %-24s %s"
                .formatted(
                        CLOCK.format(event.time()),
                        "%s/%d@%d".formatted(event.topic(), event.partition(), event.offset()),
                        event.shortType(),
                        event.data() == null ? "null" : Output.write(event.data()));
    }
}
