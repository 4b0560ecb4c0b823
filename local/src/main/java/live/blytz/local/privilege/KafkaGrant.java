package live.blytz.local.privilege;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A line of {@code ops/kafka/acls.csv}: somebody may do all of this with all of these. */
public record KafkaGrant(
        String principal,
        ResourceType resource,
        PatternType pattern,
        List<AclOperation> operations,
        List<String> names) {

    static KafkaGrant of(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("not a grant: " + line);
        }
        return new KafkaGrant(
                cells[0],
                ResourceType.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                PatternType.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                words(cells[3]).map(KafkaGrant::operation).toList(),
                words(cells[4]).toList());
    }

    Stream<AclBinding> bindings() {
        return names.stream()
                .flatMap(name -> operations.stream().map(operation -> binding(name, operation)));
    }

    private AclBinding binding(String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(resource, name, pattern),
                new AccessControlEntry(
                        "User:" + principal, "*", operation, AclPermissionType.ALLOW));
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.split(" ", -1));
    }

    /** {@code AlterConfigs} as the command line writes it is {@code ALTER_CONFIGS}. */
    private static AclOperation operation(String word) {
        var name = word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return AclOperation.valueOf(name);
    }
}
