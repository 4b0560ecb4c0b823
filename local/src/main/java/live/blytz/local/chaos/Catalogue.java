package live.blytz.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.blytz.local.suite.Part;
import live.blytz.local.suite.Service;

/** All faults there are, by scenes. */
final class Catalogue {

    private static final Duration USUAL = Duration.ofSeconds(25);
    private static final Set<String> STAND_INS = Set.of("mail", "stripe");
    private static final Set<String> AT_THE_EDGE =
            Set.of("livekit", "media", "registry", "s3", "zipkin");

    private final Hands hands;
    private final Companions companions;
    private final Doors doors;
    private final String password;
    private final Random dice;

    Catalogue(Hands hands, Companions companions, Doors doors, String password, Random dice) {
        this.hands = hands;
        this.companions = companions;
        this.doors = doors;
        this.password = password;
        this.dice = dice;
    }

    List<Scene> all() {
        var all = new ArrayList<Scene>();
        Arrays.stream(Service.values())
                .map(each -> killed(3, 8, List.of(each.folder())))
                .forEach(all::add);
        killedEngines().forEach(all::add);
        all.add(frozenWriter());
        all.add(
                scene(
                        "SIGSTOP order, payment, chat",
                        28,
                        () -> frozen("order-service", "payment-service", "chat-service")));
        all.add(scene("SIGSTOP kafka", 25, () -> List.of(new Frozen(hands, "kafka", seconds(10)))));
        all.add(scene("forgetful redis, slow lines", 24, this::slow));
        all.add(scene("connection loss", 24, this::torn));
        all.add(scene("one-way partition", 26, this::deaf));
        all.add(events());
        all.add(scene("poison", 35, this::poison));
        all.add(scene("webhooks", 35, this::webhooks));
        all.add(
                scene(
                        "sockets",
                        30,
                        () -> List.of(new Deaf(doors, password), new Storm(doors, password))));
        all.add(scene("rolling restart", 50, () -> List.of(new Restarted(hands, companions))));
        all.add(scene("wrong clocks", 40, this::clocks));
        if (hands.suite().part("kafka").preparation().isPresent()) {
            all.add(scene("disk full", 30, () -> List.of(new FullDisk(hands))));
        }
        return List.copyOf(all);
    }

    /** Where this bug cannot hide. */
    Scene revealing(Bug bug) {
        return switch (bug) {
            case OUTBOX -> killed(3, 5, List.of("tracking-service"));
            case INBOX -> events();
            case WRITER -> frozenWriter();
        };
    }

    /** The writer of every auction stands still while the second instance goes on, then wakes. */
    Scene frozenWriter() {
        return new Scene(
                "SIGSTOP auction-service",
                true,
                seconds(45),
                () -> List.of(new Frozen(hands, "auction-service", seconds(30))));
    }

    Scene events() {
        return scene(
                "events again",
                25,
                () -> {
                    var records = records();
                    return List.of(
                            ToldAgain.duplicated(records),
                            ToldAgain.reordered(records),
                            ToldAgain.anHourLate(records));
                });
    }

    /** One at a time, but those together that hardly anybody waits for. */
    private Stream<Scene> killedEngines() {
        var engines =
                hands.suite().parts().stream()
                        .filter(part -> part.kind() == Part.Kind.ENGINE)
                        .filter(part -> part.preparation().isPresent())
                        .filter(Part::awaited)
                        .map(Part::name)
                        .filter(name -> !STAND_INS.contains(name))
                        .collect(Collectors.partitioningBy(AT_THE_EDGE::contains));
        return Stream.concat(
                        engines.getOrDefault(false, List.of()).stream().map(List::of),
                        Stream.of(engines.getOrDefault(true, List.of())))
                .filter(parts -> !parts.isEmpty())
                .map(parts -> killed(5, 10, parts));
    }

    private Scene killed(int from, int to, List<String> parts) {
        return new Scene(
                "kill -9 " + String.join(", ", parts),
                true,
                USUAL,
                () -> parts.stream().<Fault>map(part -> killed(part, from, to)).toList());
    }

    private Killed killed(String part, int from, int to) {
        var away = Duration.ofMillis(dice.nextLong(from * 1000L, to * 1000L));
        return new Killed(hands, part, away);
    }

    private List<Fault> frozen(String... parts) {
        return Arrays.stream(parts)
                .map(part -> (Fault) new Frozen(hands, part, seconds(8)))
                .toList();
    }

    private List<Fault> slow() {
        return List.of(
                new Flushed(hands.suite().addresses().redisOperator()),
                Disturbed.slow(line(Service.AUCTION, "postgres"), seconds(8)),
                Disturbed.slow(line(Service.CHAT, "redis"), seconds(8)),
                Disturbed.slow(line(Service.CHAT, "mongo"), seconds(8)));
    }

    private List<Fault> torn() {
        return List.of(
                Disturbed.torn(line(Service.AUCTION, "postgres"), seconds(5)),
                Disturbed.torn(line(Service.PAYMENT, "postgres"), seconds(5)),
                Disturbed.torn(line(Service.CHAT, "mongo"), seconds(5)),
                Disturbed.torn(line(Service.CHAT, "redis"), seconds(5)));
    }

    private List<Fault> deaf() {
        return List.of(
                Disturbed.deaf(line(Service.AUCTION, "postgres"), seconds(8)),
                Disturbed.deaf(line(Service.ORDER, "postgres"), seconds(8)),
                Disturbed.deaf(line(Service.CHAT, "redis"), seconds(8)));
    }

    private List<Fault> poison() {
        var connection = hands.suite().addresses().kafkaOperator().client();
        return Arrays.stream(Poison.Kind.values())
                .map(kind -> (Fault) new Poison(connection, kind))
                .toList();
    }

    private List<Fault> webhooks() {
        var faults = new ArrayList<Fault>();
        faults.add(new LateProcessor(hands));
        for (var how : Knocks.How.values()) {
            faults.add(
                    new Knocks(
                            hands.suite().addresses(),
                            companions.of(Service.PAYMENT).origin(),
                            how));
        }
        return List.copyOf(faults);
    }

    private List<Fault> clocks() {
        return List.of(
                new WrongClock(hands, companions.of(Service.AUCTION), 90),
                new WrongClock(hands, companions.of(Service.ORDER), -90));
    }

    private Line line(Service service, String store) {
        return companions.of(service).line(store);
    }

    private Records records() {
        return new Records(hands.suite().addresses().kafkaOperator().client());
    }

    private static Scene scene(String name, int about, Supplier<List<Fault>> faults) {
        return new Scene(name, false, seconds(about), faults);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    /**
     * @param words parts of names, by comma
     */
    static boolean matches(Scene scene, String words) {
        return Arrays.stream(words.split(","))
                .anyMatch(each -> scene.name().contains(each.strip()));
    }
}
