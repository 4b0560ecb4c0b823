package live.blytz.auth.domain;

import java.util.UUID;

/** What happened to a person. */
public sealed interface UserEvent {

    UUID userId();

    record Registered(UUID userId) implements UserEvent {}

    record ProfileChanged(UUID userId) implements UserEvent {}

    record RoleGranted(UUID userId, Role role) implements UserEvent {}

    record RoleRevoked(UUID userId, Role role) implements UserEvent {}

    record Banned(UUID userId, String reason) implements UserEvent {}

    record Reinstated(UUID userId) implements UserEvent {}

    record SessionEnded(UUID userId, String sessionId, Ending why) implements UserEvent {}
}
