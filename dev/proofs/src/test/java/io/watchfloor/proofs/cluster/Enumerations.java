package io.watchfloor.proofs.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fields of the API whose values are from a list, which fabric8 has as plain text: as its reference says in 1.32. */
final class Enumerations {
    private static final Set<String> PROTOCOLS = Set.of("TCP", "UDP", "SCTP");
    private static final Set<String> KEPT = Set.of("Retain", "Delete");

    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry("Container.imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
            Map.entry("Container.terminationMessagePolicy", Set.of("File", "FallbackToLogsOnError")),
            Map.entry("ContainerPort.protocol", PROTOCOLS),
            Map.entry("EmptyDirVolumeSource.medium", Set.of("", "Memory", "HugePages")),
            Map.entry("HTTPGetAction.scheme", Set.of("HTTP", "HTTPS")),
            Map.entry("HTTPIngressPath.pathType", Set.of("Exact", "Prefix", "ImplementationSpecific")),
            Map.entry("LabelSelectorRequirement.operator", Set.of("In", "NotIn", "Exists", "DoesNotExist")),
            Map.entry("NetworkPolicyPort.protocol", PROTOCOLS),
            Map.entry("NetworkPolicySpec.policyTypes", Set.of("Ingress", "Egress")),
            Map.entry(
                    "PersistentVolumeClaimSpec.accessModes",
                    Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod")),
            Map.entry("PersistentVolumeClaimSpec.volumeMode", Set.of("Filesystem", "Block")),
            Map.entry("PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow")),
            Map.entry("PodSecurityContext.fsGroupChangePolicy", Set.of("OnRootMismatch", "Always")),
            Map.entry("PodSpec.dnsPolicy", Set.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")),
            Map.entry("PodSpec.restartPolicy", Set.of("Always", "OnFailure", "Never")),
            Map.entry("SeccompProfile.type", Set.of("RuntimeDefault", "Localhost", "Unconfined")),
            Map.entry("ServicePort.protocol", PROTOCOLS),
            Map.entry("ServiceSpec.externalTrafficPolicy", Set.of("Cluster", "Local")),
            Map.entry("ServiceSpec.internalTrafficPolicy", Set.of("Cluster", "Local")),
            Map.entry("ServiceSpec.sessionAffinity", Set.of("ClientIP", "None")),
            Map.entry("ServiceSpec.type", Set.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName")),
            Map.entry("StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted", KEPT),
            Map.entry("StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled", KEPT),
            Map.entry("StatefulSetSpec.podManagementPolicy", Set.of("OrderedReady", "Parallel")),
            Map.entry("StatefulSetUpdateStrategy.type", Set.of("RollingUpdate", "OnDelete")),
            Map.entry("TopologySpreadConstraint.whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")));

    private Enumerations() {}

    /** What is wrong with the value of a field, named by its object: {@code PodSpec.restartPolicy}. */
    static Optional<String> fault(String field, Object value) {
        Set<String> values = VALUES.get(field);
        return values == null || values.contains(value.toString())
                ? Optional.empty()
                : Optional.of("\"" + value + "\" is none of "
                        + values.stream().sorted().toList());
    }
}
