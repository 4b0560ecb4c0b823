{{/* What each service is. Ports are those of compose and ./blytz; a store belongs to one service. */}}
{{- define "blytz.facts" -}}
gateway: {port: 21080, redis: true}
auth-service: {port: 21101, postgres: auth, events: true, redis: true}
catalog-service: {port: 21102, postgres: catalog, events: true, redis: true}
auction-service: {port: 21103, postgres: auction, events: true}
order-service: {port: 21104, postgres: ordering, events: true}
payment-service: {port: 21105, postgres: payment, events: true}
chat-service: {port: 21106, sockets: 21116, mongo: chat, events: true, redis: true}
notification-service: {port: 21107, postgres: notification, events: true, redis: true}
tracking-service: {port: 21108, mongo: tracking, events: true, redis: true}
analytics-service: {port: 21109, mongo: analytics, events: true}
{{- end }}

{{- define "blytz.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/part-of: blytz
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "blytz.stamp" -}}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "blytz.image" -}}
{{- $tag := .root.Values.image.tag | default .root.Chart.AppVersion -}}
{{- if .root.Values.image.registry }}{{ trimSuffix "/" .root.Values.image.registry }}/{{ .name }}:{{ $tag }}{{ else }}blytz/{{ .name }}:{{ $tag }}{{ end }}
{{- end }}

{{/* No root, nothing to write to but /tmp, no capabilities. */}}
{{- define "blytz.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ . }}
runAsGroup: {{ . }}
fsGroup: {{ . }}
seccompProfile: {type: RuntimeDefault}
{{- end }}
{{- define "blytz.security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* The name of a Secret, or the end of rendering with its name. */}}
{{- define "blytz.secret" -}}
{{- required (printf "%s is missing: name the Secret that holds %s" .path .keys) .name -}}
{{- end }}

{{- define "blytz.given" -}}
{{- required (printf "%s is missing: %s" .path .what) .value -}}
{{- end }}

{{/* A variable from a key of a Secret. */}}
{{- define "blytz.fromSecret" -}}
- name: {{ .variable }}
  valueFrom: {secretKeyRef: {name: {{ .secret }}, key: {{ .key | default .variable }}}}
{{- end }}

{{/* Peers of a NetworkPolicy that lead to an engine. */}}
{{- define "blytz.peers" -}}
{{- if .bundled -}}
- podSelector: {matchLabels: {app.kubernetes.io/name: {{ .name }}, app.kubernetes.io/part-of: blytz}}
{{- else if .to -}}
{{ toYaml .to }}
{{- else -}}
{{- fail (printf "%s.to is missing: say where it is, as peers of a NetworkPolicy; a pod reaches nothing that is not named" .path) -}}
{{- end -}}
{{- end }}

{{/* Addresses of the engines, the bundled ones by their own names. */}}
{{- define "blytz.kafka" -}}
{{- with .Values.engines.kafka }}{{ if .bundled }}kafka:9092{{ else }}{{ include "blytz.given" (dict "path" "engines.kafka.bootstrapServers" "what" "host:port of the brokers" "value" .bootstrapServers) }}{{ end }}{{ end -}}
{{- end }}
{{- define "blytz.registry" -}}
{{- with .Values.engines.registry }}{{ if .bundled }}http://registry:8080/apis/ccompat/v7{{ else }}{{ include "blytz.given" (dict "path" "engines.registry.url" "what" "the registry's API" "value" .url) }}{{ end }}{{ end -}}
{{- end }}
{{- define "blytz.keycloak" -}}
{{- with .Values.engines.keycloak }}{{ if .bundled }}http://keycloak:8080{{ else }}{{ include "blytz.given" (dict "path" "engines.keycloak.url" "what" "where services reach Keycloak" "value" .url) }}{{ end }}{{ end -}}
{{- end }}
{{- define "blytz.redis" -}}
{{- with .Values.engines.redis }}{{ if .bundled }}redis:6379{{ else }}{{ include "blytz.given" (dict "path" "engines.redis.host" "what" "the host of Redis" "value" .host) }}:{{ .port }}{{ end }}{{ end -}}
{{- end }}
{{- define "blytz.host" -}}
{{- if .bundled }}{{ .own }}{{ else }}{{ include "blytz.given" (dict "path" (printf "services.%s.database.host" .name) "what" "the host of its database" "value" .value) }}{{ end -}}
{{- end }}
{{- define "blytz.sockets" -}}
{{- printf "ws%s" (trimPrefix "http" .Values.public.url) -}}
{{- end }}
