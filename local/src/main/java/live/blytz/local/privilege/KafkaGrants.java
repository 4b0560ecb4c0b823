package live.blytz.local.privilege;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** What {@code ops/kafka/acls.csv} grants, and how a broker comes to grant just that. */
public record KafkaGrants(List<KafkaGrant> all) {

    private static final String HEADER = "principal,";

    public static KafkaGrants in(Path project) throws IOException {
        return new KafkaGrants(
                Files.readAllLines(project.resolve("ops/kafka/acls.csv")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .filter(line -> !line.startsWith(HEADER))
                        .map(KafkaGrant::of)
                        .toList());
    }

    /** Everybody who has to have an account. */
    public Set<String> principals() {
        return all.stream().map(KafkaGrant::principal).collect(Collectors.toUnmodifiableSet());
    }

    Set<AclBinding> bindings() {
        return all.stream().flatMap(KafkaGrant::bindings).collect(Collectors.toUnmodifiableSet());
    }

    /** What is missing is added, what stands in the file no longer goes. */
    public void establish(Map<String, Object> operator) throws IOException {
        try (var admin = Admin.create(operator)) {
            var wanted = bindings();
            var there = admin.describeAcls(AclBindingFilter.ANY).values().get();
            var missing = new HashSet<>(wanted);
            missing.removeAll(there);
            if (!missing.isEmpty()) {
                admin.createAcls(missing).all().get();
            }
            var stale = new ArrayList<AclBindingFilter>();
            there.stream()
                    .filter(each -> !wanted.contains(each))
                    .forEach(each -> stale.add(each.toFilter()));
            if (!stale.isEmpty()) {
                admin.deleteAcls(stale).all().get();
            }
        } catch (ExecutionException e) {
            throw new IOException(
                    "Kafka does not take what ops/kafka/acls.csv grants", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while granting", e);
        }
    }
}
