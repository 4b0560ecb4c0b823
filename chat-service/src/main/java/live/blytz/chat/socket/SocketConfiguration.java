package live.blytz.chat.socket;

import live.blytz.chat.room.FrameWriter;
import live.blytz.chat.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Gives each room its crowd. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    @Bean
    FrameWriter frameWriter(JsonMapper json) {
        return new FrameWriter(json);
    }

    @Bean
    Rooms rooms(FrameWriter writer, Crowds crowds) {
        return new Rooms(writer, crowds::of);
    }
}
