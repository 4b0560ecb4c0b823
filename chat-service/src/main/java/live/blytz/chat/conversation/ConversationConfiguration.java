package live.blytz.chat.conversation;

import live.blytz.events.user.RoleGranted;
import live.blytz.events.user.RoleRevoked;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    Subscription users(People people) {
        return Subscription.to("user")
                .on(UserRegistered.class, people::registered)
                .on(UserProfileChanged.class, people::renamed)
                .on(RoleGranted.class, people::granted)
                .on(RoleRevoked.class, people::revoked);
    }

    @Bean
    DocumentOutbox.Collections telling() {
        return DocumentOutbox.Collections.of(Conversations.MESSAGES);
    }
}
