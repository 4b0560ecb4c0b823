package live.blytz.platform.operations;

import live.blytz.platform.event.EventAutoConfiguration;
import live.blytz.platform.event.Operating;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.DispatcherServlet;

/** Every service with a part in the backbone shows it to admins. */
@AutoConfiguration(after = EventAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnBean(Operating.class)
@Import(OperationsController.class)
public class OperationsAutoConfiguration {}
