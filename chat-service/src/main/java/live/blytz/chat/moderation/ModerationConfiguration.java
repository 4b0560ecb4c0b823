package live.blytz.chat.moderation;

import live.blytz.chat.comment.Comments;
import live.blytz.platform.event.DocumentOutbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModerationConfiguration {

    @Bean
    DocumentOutbox.Collections tellingOfOrder() {
        return DocumentOutbox.Collections.of(RestrictionBook.COLLECTION, Comments.COLLECTION);
    }
}
