package live.blytz.auth;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "live.blytz.auth", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule THE_ARROWS_POINT_INWARD =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("web")
                    .definedBy("..web..")
                    .layer("messaging")
                    .definedBy("..messaging..")
                    .layer("persistence")
                    .definedBy("..persistence..")
                    .layer("keycloak")
                    .definedBy("..auth.keycloak..")
                    .layer("post")
                    .definedBy("..auth.post..")
                    .layer("application")
                    .definedBy("..application..")
                    .layer("domain")
                    .definedBy("..domain..")
                    .whereLayer("web")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("messaging")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("persistence")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("keycloak")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("post")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("application")
                    .mayOnlyBeAccessedByLayers(
                            "web", "messaging", "persistence", "keycloak", "post");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "jakarta..",
                            "org.keycloak..",
                            "live.blytz.events..",
                            "org.apache..");

    @ArchTest
    static final ArchRule ONLY_ITS_DOOR_KNOWS_KEYCLOAK =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackage("live.blytz.auth.keycloak..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.keycloak..", "jakarta.ws.rs..", "org.jboss..");
}
