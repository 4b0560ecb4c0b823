package live.blytz.local.command;

import java.util.List;
import java.util.Optional;
import live.blytz.local.events.DeadLetterBox;
import live.blytz.local.events.Event;
import live.blytz.local.suite.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "dead-letters",
        description = "What services could not take.",
        synopsisSubcommandLabel = "(list | replay)")
final class DeadLetters {

    @Command(name = "list", description = "Shows those that wait, with the reason.")
    int list(
            @Option(names = "--topic", description = "as in auction.order-service.dlt")
                    @Nullable String topic,
            @Mixin Output output) {
        var suite = Suite.here();
        try (var topics = Events.open(suite);
                var box = new DeadLetterBox(suite.addresses().kafka(), topics)) {
            List<Event> waiting = box.waiting(Optional.ofNullable(topic));
            if (output.json()) {
                System.out.println(Output.write(waiting));
            } else {
                waiting.forEach(DeadLetters::show);
                System.out.println(waiting.size() + " dead letters");
            }
        }
        return 0;
    }

    @Command(
            name = "replay",
            description =
                    "Tells them again, with the same bytes and headers, on the topic they came from.")
    int replay(
            @Option(names = "--topic", description = "as in auction.order-service.dlt")
                    @Nullable String topic) {
        var suite = Suite.here();
        try (var topics = Events.open(suite);
                var box = new DeadLetterBox(suite.addresses().kafka(), topics)) {
            System.out.println(box.replay(Optional.ofNullable(topic)) + " told again");
        }
        return 0;
    }

    private static void show(Event event) {
        System.out.println(Events.line(event));
        System.out.println(
                "    because "
                        + event.headers()
                                .getOrDefault(
                                        "kafka_dlt-exception-message",
                                        event.headers()
                                                .getOrDefault("kafka_dlt-exception-fqcn", "?")));
    }
}
