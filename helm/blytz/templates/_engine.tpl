{{/* A bundled engine: one pod with its disk, and a policy that lets in who is named and nobody else. */}}
{{- define "blytz.engine" -}}
{{- $at := dict "root" .root "name" .name }}
apiVersion: v1
kind: Service
metadata:
  name: {{ .name }}
  labels: {{- include "blytz.labels" $at | nindent 4 }}
spec:
  selector: {{- include "blytz.labels" $at | nindent 4 }}
  ports: [{name: {{ .protocol | default "tcp" }}, port: {{ .port }}, targetPort: {{ .port }}}]
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .name }}
  labels: {{- include "blytz.labels" $at | nindent 4 }}
spec:
  serviceName: {{ .name }}
  replicas: 1
  selector:
    matchLabels: {{- include "blytz.labels" $at | nindent 6 }}
  template:
    metadata:
      labels: {{- include "blytz.labels" $at | nindent 8 }}
      {{- with .watched }}
      annotations: {blytz.live/settings: {{ . | sha256sum | trunc 16 | quote }}}
      {{- end }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext: {{- include "blytz.podSecurity" .uid | nindent 8 }}
      terminationGracePeriodSeconds: 60
      containers:
        - name: {{ .name }}
          image: {{ .image }}
          {{- with .command }}
          command: {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with .arguments }}
          args: {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext: {{- include "blytz.security" . | nindent 12 }}
          ports: [{containerPort: {{ .port }}}]
          env: {{- .environment | trim | nindent 12 }}
          resources: {{- toYaml .resources | nindent 12 }}
          startupProbe: {{- toYaml (merge (dict "periodSeconds" 3 "timeoutSeconds" 3 "failureThreshold" 100) .probe) | nindent 12 }}
          readinessProbe: {{- toYaml (merge (dict "periodSeconds" 5 "timeoutSeconds" 3) .probe) | nindent 12 }}
          livenessProbe: {{- toYaml (merge (dict "periodSeconds" 15 "timeoutSeconds" 5 "failureThreshold" 6) .probe) | nindent 12 }}
          volumeMounts:
            {{- with .disk }}
            - {name: disk, mountPath: {{ . }}, subPath: data}
            {{- end }}
            {{- range .scratch }}
            - {name: scratch, mountPath: {{ . }}, subPath: {{ . | trimPrefix "/" | replace "/" "-" }}}
            {{- end }}
            {{- with .settings }}
            - {name: settings, mountPath: {{ .at }}, readOnly: true}
            {{- end }}
      volumes:
        - {name: scratch, emptyDir: {medium: Memory, sizeLimit: 64Mi}}
        {{- with .settings }}
        - {name: settings, configMap: {name: {{ $at.name }}, defaultMode: 0555}}
        {{- end }}
  {{- if .disk }}
  volumeClaimTemplates:
    - metadata: {name: disk}
      spec:
        accessModes: [ReadWriteOnce]
        resources: {requests: {storage: {{ .storage }}}}
  {{- end }}
{{- with .settings }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $at.name }}
  labels: {{- include "blytz.labels" $at | nindent 4 }}
data:
  {{- range $name, $text := .files }}
  {{ $name }}: {{ $text | toJson }}
  {{- end }}
{{- end }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .name }}
spec:
  podSelector: {matchLabels: {app.kubernetes.io/name: {{ .name }}, app.kubernetes.io/part-of: blytz}}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        {{- range .users }}
        - podSelector: {matchLabels: {app.kubernetes.io/name: {{ . }}, app.kubernetes.io/part-of: blytz}}
        {{- end }}
        {{- with .outside }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      ports: [{port: {{ .port }}}]
  {{- with .calls }}
  egress:
    - to: [{podSelector: {matchLabels: {app.kubernetes.io/name: {{ .name }}, app.kubernetes.io/part-of: blytz}}}]
      ports: [{port: {{ .port }}}]
  {{- end }}
{{- end }}

{{/* A PostgreSQL of one owner's own. */}}
{{- define "blytz.postgres" -}}
{{- $engine := .root.Values.engines.postgres -}}
{{- $root := include "blytz.secret" (dict "path" "engines.postgres.secret" "keys" "POSTGRES_PASSWORD" "name" $engine.secret) -}}
{{- $environment := list
    (include "blytz.fromSecret" (dict "variable" "POSTGRES_PASSWORD" "secret" $root))
    (include "blytz.fromSecret" (dict "variable" (printf "PASSWORD_%s" .database) "secret" .secret "key" "DATABASE_PASSWORD"))
    "- {name: POSTGRES_INITDB_ARGS, value: \"--auth-host=scram-sha-256 --auth-local=peer --locale-provider=builtin --builtin-locale=C.UTF-8\"}" | join "\n" -}}
{{- include "blytz.engine" (dict "root" .root "name" (printf "postgres-%s" .database) "image" $engine.image "uid" 999 "port" 5432
    "arguments" (list "postgres" "-c" "max_connections=100" "-c" "idle_in_transaction_session_timeout=60s")
    "environment" $environment
    "resources" (dict "requests" (dict "cpu" "50m" "memory" "128Mi") "limits" (dict "memory" "512Mi"))
    "probe" (dict "exec" (dict "command" (list "pg_isready" "--quiet" "--host=127.0.0.1" "--username=postgres")))
    "disk" "/var/lib/postgresql" "storage" $engine.storage "scratch" (list "/tmp" "/var/run/postgresql")
    "settings" (dict "at" "/docker-entrypoint-initdb.d" "files" (dict "databases.sh" (.root.Files.Get "files/engines/databases.sh")))
    "users" (list .owner)) -}}
{{- end }}

{{/* A MongoDB of one owner's own. */}}
{{- define "blytz.mongo" -}}
{{- $engine := .root.Values.engines.mongo -}}
{{- $root := include "blytz.secret" (dict "path" "engines.mongo.secret" "keys" "MONGO_ROOT_PASSWORD" "name" $engine.secret) -}}
{{- $environment := list
    "- {name: MONGO_INITDB_ROOT_USERNAME, value: root}"
    (include "blytz.fromSecret" (dict "variable" "MONGO_INITDB_ROOT_PASSWORD" "secret" $root "key" "MONGO_ROOT_PASSWORD"))
    (printf "- {name: OWNER, value: %s}" .database)
    (include "blytz.fromSecret" (dict "variable" "OWNER_PASSWORD" "secret" .secret "key" "DATABASE_PASSWORD"))
    "- {name: HOME, value: /tmp}" | join "\n" -}}
{{- $user := "const name = process.env.OWNER\ndb.getSiblingDB(name).createUser({user: name, pwd: process.env.OWNER_PASSWORD, roles: [{role: 'readWrite', db: name}, {role: 'dbAdmin', db: name}]})\n" -}}
{{- include "blytz.engine" (dict "root" .root "name" (printf "mongo-%s" .database) "image" $engine.image "uid" 999 "port" 27017
    "arguments" (list "mongod" "--auth" "--bind_ip_all" "--wiredTigerCacheSizeGB" "0.25")
    "environment" $environment
    "resources" (dict "requests" (dict "cpu" "50m" "memory" "256Mi") "limits" (dict "memory" "768Mi"))
    "probe" (dict "tcpSocket" (dict "port" 27017))
    "disk" "/data/db" "storage" $engine.storage "scratch" (list "/tmp" "/data/configdb")
    "settings" (dict "at" "/docker-entrypoint-initdb.d" "files" (dict "owner.js" $user))
    "users" (list .owner)) -}}
{{- end }}
