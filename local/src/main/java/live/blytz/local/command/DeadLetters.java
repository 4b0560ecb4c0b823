package live.blytz.local.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import live.blytz.local.suite.Suite;
import live.blytz.platform.event.DeadLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "dead-letters",
        description = "What services could not take.",
        synopsisSubcommandLabel = "(list | replay | drop)")
final class DeadLetters {

    @Command(name = "list", description = "Shows those that wait, with the reason.")
    int list(
            @Option(names = "--topic", description = "as in auction.order-service.dlt")
                    @Nullable String topic,
            @Mixin Output output) {
        var box = box();
        var waiting =
                topics(box, topic).stream()
                        .flatMap(each -> box.list(each).stream().map(l -> new Waiting(each, l)))
                        .filter(each -> !each.letter().replayed())
                        .toList();
        if (output.json()) {
            System.out.println(Output.write(waiting));
        } else {
            waiting.forEach(DeadLetters::show);
            System.out.println(waiting.size() + " dead letters");
        }
        return 0;
    }

    @Command(
            name = "replay",
            description =
                    "Tells them again, with the same bytes and headers, on the topic they came"
                            + " from.")
    int replay(
            @Option(names = "--topic", description = "as in auction.order-service.dlt")
                    @Nullable String topic,
            @Option(names = "--id", description = "only the event of this id")
                    @Nullable String id) {
        var box = box();
        var told =
                topics(box, topic).stream()
                        .mapToInt(
                                each ->
                                        box.replay(each, l -> id == null || id.equals(l.id()))
                                                .size())
                        .sum();
        System.out.println(told + " told again");
        return 0;
    }

    @Command(name = "drop", description = "Puts aside what is of no use: nobody is told again.")
    int drop(
            @Option(names = "--topic", description = "as in auction.order-service.dlt")
                    @Nullable String topic,
            @Option(names = "--id", required = true, description = "the event of this id")
                    String id) {
        var box = box();
        var dropped =
                topics(box, topic).stream()
                        .mapToInt(each -> box.drop(each, l -> id.equals(l.id())).size())
                        .sum();
        System.out.println(dropped + " put aside");
        return 0;
    }

    private record Waiting(String box, DeadLetter letter) {}

    private static live.blytz.platform.event.DeadLetters box() {
        return new live.blytz.platform.event.DeadLetters(
                Suite.here().addresses().kafkaOperator().client());
    }

    private static List<String> topics(
            live.blytz.platform.event.DeadLetters box, @Nullable String topic) {
        return Optional.ofNullable(topic).map(List::of).orElseGet(box::topics);
    }

    private static void show(Waiting waiting) {
        var letter = waiting.letter();
        System.out.printf(
                "%s  %s  %s  key %s  %s%n    because %s%n",
                letter.time(),
                waiting.box(),
                Objects.requireNonNullElse(letter.type(), "?"),
                letter.key(),
                letter.id(),
                letter.reason().isEmpty() ? "?" : letter.reason());
    }
}
