<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>About</name>
    <message>
        <source>See a Kubernetes cluster&apos;s network: the map, the addresses, the path of a packet. It only ever reads.</source>
        <translation>Das Netz eines Kubernetes-Clusters sehen: die Karte, die Adressen, den Weg eines Pakets. Hopscope liest nur.</translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>About Hopscope</source>
        <translation>Über Hopscope</translation>
    </message>
</context>
<context>
    <name>AddressGrammarText</name>
    <message>
        <source>whatis needs an address, a range or a name, or --lines FILE.</source>
        <translation>whatis braucht eine Adresse, einen Bereich oder einen Namen, oder --lines FILE.</translation>
    </message>
    <message>
        <source>whatis takes one question or --lines FILE, not both.</source>
        <translation>whatis nimmt eine Frage oder --lines FILE, nicht beides.</translation>
    </message>
</context>
<context>
    <name>AddressText</name>
    <message>
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>Offen auf %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Vergeben von</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>Erreichbar von</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekannt durch</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
</context>
<context>
    <name>AddressVerdict</name>
    <message numerus="yes">
        <source>And %Ln more: see the findings.</source>
        <translation>
            <numerusform>Und %Ln weiterer: siehe Befunde.</numerusform>
            <numerusform>Und %Ln weitere: siehe Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>No two ranges overlap, and no address is used twice.</source>
        <translation>Keine zwei Bereiche überlappen sich, und keine Adresse ist zweimal vergeben.</translation>
    </message>
    <message>
        <source>In what was read, no two ranges overlap, and no address is used twice.</source>
        <translation>In dem, was gelesen wurde, überlappen sich keine zwei Bereiche, und keine Adresse ist zweimal vergeben.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>No. Right is: %1</source>
        <translation>Nein. Richtig ist: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right.</source>
        <comment>1: the cluster</comment>
        <translation>%1: %2 von %3 richtig.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>AssumptionFields</name>
    <message>
        <source>kube-proxy&apos;s mode</source>
        <translation>Modus von kube-proxy</translation>
    </message>
    <message>
        <source>Which rules translate Service addresses</source>
        <translation>Welche Regeln Service-Adressen übersetzen</translation>
    </message>
    <message>
        <source>How pods&apos; traffic is told</source>
        <translation>Woran Verkehr von Pods erkannt wird</translation>
    </message>
    <message>
        <source>By what kube-proxy takes a packet for a pod&apos;s of this cluster: what is not, is masqueraded</source>
        <translation>Woran kube-proxy ein Paket als das eines Pods dieses Clusters erkennt: Bei allen anderen wird die Quelle umgeschrieben (Masquerading)</translation>
    </message>
    <message>
        <source>Masquerade everything</source>
        <translation>Masquerading für alles</translation>
    </message>
    <message>
        <source>kube-proxy rewrites the source of all traffic to ClusterIPs</source>
        <translation>kube-proxy schreibt die Quelle von allem Verkehr zu ClusterIPs um</translation>
    </message>
    <message>
        <source>NodePort addresses</source>
        <translation>NodePort-Adressen</translation>
    </message>
    <message>
        <source>NodePorts on localhost</source>
        <translation>NodePorts auf localhost</translation>
    </message>
    <message>
        <source>How pods hang on the node</source>
        <translation>Wie Pods am Node hängen</translation>
    </message>
    <message>
        <source>ptp: a route for each pod; bridge: cni0 holds the first address of the pod range</source>
        <translation>ptp: eine Route für jeden Pod; bridge: cni0 hat die erste Adresse des Pod-Bereichs</translation>
    </message>
    <message>
        <source>Overlay between nodes</source>
        <translation>Overlay zwischen Nodes</translation>
    </message>
    <message>
        <source>The outer header around packets between pods of different nodes</source>
        <translation>Der äußere Header um Pakete zwischen Pods verschiedener Nodes</translation>
    </message>
    <message>
        <source>Plugin&apos;s own masquerade</source>
        <translation>Eigenes Masquerading des Plugins</translation>
    </message>
    <message>
        <source>The network plugin rewrites the source of what leaves the pod network</source>
        <translation>Das Netzwerk-Plugin schreibt die Quelle von allem um, was das Pod-Netz verlässt</translation>
    </message>
    <message>
        <source>br_netfilter</source>
        <translation>br_netfilter</translation>
    </message>
    <message>
        <source>Whether bridged packets pass the node&apos;s netfilter hooks</source>
        <translation>Ob Pakete über eine Bridge die netfilter-Hooks des Nodes durchlaufen</translation>
    </message>
    <message>
        <source>FORWARD policy</source>
        <translation>FORWARD-Policy</translation>
    </message>
    <message>
        <source>Whether the host&apos;s own firewall forwards what no rule names</source>
        <translation>Ob die eigene Firewall des Hosts weiterleitet, was keine Regel nennt</translation>
    </message>
    <message>
        <source>Entry node</source>
        <translation>Eingangs-Node</translation>
    </message>
    <message>
        <source>The node a packet to a load balancer or external address reaches first</source>
        <translation>Der Node, den ein Paket zu einem Load Balancer oder einer externen Adresse zuerst erreicht</translation>
    </message>
    <message>
        <source>Further open sockets</source>
        <translation>Weitere offene Sockets</translation>
    </message>
    <message>
        <source>ADDRESS:PORT, separated by commas: programs that listen though no object says so</source>
        <translation>ADRESSE:PORT, durch Kommas getrennt: Programme, die lauschen, obwohl kein Objekt es sagt</translation>
    </message>
    <message>
        <source>Further node addresses</source>
        <translation>Weitere Node-Adressen</translation>
    </message>
    <message>
        <source>NODE=ADDRESS[,ADDRESS]: what the Node object does not list</source>
        <translation>NODE=ADRESSE[,ADRESSE]: was das Node-Objekt nicht aufführt</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>Zielport</translation>
    </message>
    <message>
        <source>Client&apos;s address</source>
        <translation>Adresse des Clients</translation>
    </message>
    <message>
        <source>Are NetworkPolicies enforced</source>
        <translation>NetworkPolicies durchgesetzt?</translation>
    </message>
    <message>
        <source>Whether the network plugin enforces NetworkPolicies</source>
        <translation>Ob das Netzwerk-Plugin NetworkPolicies durchsetzt</translation>
    </message>
    <message>
        <source>Policies and hostNetwork pods</source>
        <translation>Policies und hostNetwork-Pods</translation>
    </message>
    <message>
        <source>Whether policies treat hostNetwork pods as pods or as their node</source>
        <translation>Ob Policies hostNetwork-Pods als Pods oder als deren Node behandeln</translation>
    </message>
    <message>
        <source>Cilium&apos;s load balancing</source>
        <translation>Load Balancing von Cilium</translation>
    </message>
    <message>
        <source>snat: the answer comes back through the entry node; dsr: it goes straight to the client</source>
        <translation>snat: Die Antwort kommt über den Eingangs-Node zurück; dsr: Sie geht direkt zum Client</translation>
    </message>
    <message>
        <source>NetworkPolicies</source>
        <translation>NetworkPolicies</translation>
    </message>
    <message>
        <source>Cluster domain</source>
        <translation>Cluster-Domain</translation>
    </message>
    <message>
        <source>DNS names of pods</source>
        <translation>DNS-Namen von Pods</translation>
    </message>
    <message>
        <source>Masquerade&apos;s address</source>
        <translation>Adresse des Masqueradings</translation>
    </message>
    <message>
        <source>Nodes of one subnet</source>
        <translation>Nodes eines Subnetzes</translation>
    </message>
    <message>
        <source>Service ranges</source>
        <translation>Service-Bereiche</translation>
    </message>
    <message>
        <source>EndpointSlices</source>
        <translation>EndpointSlices</translation>
    </message>
    <message>
        <source>hostPort</source>
        <translation>hostPort</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>The cluster&apos;s DNS</source>
        <translation>Das DNS des Clusters</translation>
    </message>
    <message>
        <source>Policies of the plugin&apos;s own kinds</source>
        <translation>Policies der eigenen Arten des Plugins</translation>
    </message>
    <message>
        <source>On which addresses of a node NodePorts answer: all, primary, localhost, or ranges</source>
        <translation>An welchen Adressen eines Node NodePorts antworten: all, primary, localhost oder Bereiche</translation>
    </message>
    <message>
        <source>Whether 127.0.0.1 serves NodePorts in iptables mode</source>
        <translation>Ob 127.0.0.1 im Modus iptables NodePorts bedient</translation>
    </message>
    <message>
        <source>Source that policies see</source>
        <translation>Absender, den Policies sehen</translation>
    </message>
    <message>
        <source>On a node that rewrites the source: the client&apos;s address, or the rewritten one</source>
        <translation>Auf einem Node, der den Absender umschreibt: die Adresse des Clients oder die umgeschriebene</translation>
    </message>
    <message>
        <source>Service or hostPort first</source>
        <translation>Service oder hostPort zuerst</translation>
    </message>
    <message>
        <source>Whose rule comes first on a node where a Service and a hostPort have the same number</source>
        <translation>Wessen Regel auf einem Node zuerst kommt, wenn ein Service und ein hostPort dieselbe Nummer haben</translation>
    </message>
    <message>
        <source>Feature gate of kube-proxy</source>
        <translation>Feature Gate von kube-proxy</translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message numerus="yes">
        <source>%n others, mean</source>
        <translation>
            <numerusform>%n weiterer, Mittelwert</numerusform>
            <numerusform>%n weitere, Mittelwert</numerusform>
        </translation>
    </message>
    <message>
        <source>headless</source>
        <translation>headless</translation>
    </message>
</context>
<context>
    <name>CheckCommandText</name>
    <message>
        <source>hopscope: There is no rule &quot;%1&quot;. &quot;hopscope check --explain all&quot; names them.</source>
        <translation>hopscope: Es gibt keine Regel „%1“. „hopscope check --explain all“ nennt sie.</translation>
    </message>
    <message>
        <source>%1 (at worst: %2)
%3.
%4
</source>
        <translation>%1 (schlimmstenfalls: %2)
%3.
%4
</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>What mends it: %1</source>
        <translation>Was hilft: %1</translation>
    </message>
    <message>
        <source>See it: %1</source>
        <translation>So sehen Sie es: %1</translation>
    </message>
    <message>
        <source>See the packet: %1</source>
        <translation>So sehen Sie das Paket: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts wurde gefunden.</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are clear.</source>
        <translation>
            <numerusform>%n Regel ist ohne Befund.</numerusform>
            <numerusform>%n Regeln sind ohne Befund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are suppressed.</source>
        <translation>
            <numerusform>%n Befund ist unterdrückt.</numerusform>
            <numerusform>%n Befunde sind unterdrückt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked:</source>
        <translation>Nicht geprüft:</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>hopscope: %1 See &quot;hopscope --help&quot;.</source>
        <translation>hopscope: %1 Siehe „hopscope --help“.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is wrong: %3.</source>
        <translation>%1 „%2“ ist falsch: %3.</translation>
    </message>
    <message>
        <source>give whole seconds, 1 or more</source>
        <translation>ganze Sekunden angeben, 1 oder mehr</translation>
    </message>
    <message>
        <source>write it as in RFC 3339, for example 2026-01-15T10:00:00Z</source>
        <translation>wie in RFC 3339 schreiben, zum Beispiel 2026-01-15T10:00:00Z</translation>
    </message>
    <message>
        <source>--cluster names a file or a scenario, --kubeconfig and --context a live cluster: give one of them.</source>
        <translation>--cluster nennt eine Datei oder ein Szenario, --kubeconfig und --context einen laufenden Cluster: nur eines davon angeben.</translation>
    </message>
    <message>
        <source>trace needs FROM and TO, or --lines FILE.</source>
        <translation>trace braucht FROM und TO oder --lines FILE.</translation>
    </message>
    <message>
        <source>trace takes FROM and TO or --lines FILE, not both.</source>
        <translation>trace nimmt FROM und TO oder --lines FILE, nicht beides.</translation>
    </message>
    <message>
        <source>write WIDTHxHEIGHT in pixels, for example 1920x1080</source>
        <translation>BREITExHÖHE in Pixeln schreiben, zum Beispiel 1920x1080</translation>
    </message>
    <message>
        <source>--at is the moment of a flow: give --flow FROM TO too.</source>
        <translation>--at ist der Zeitpunkt eines Paketwegs: auch --flow FROM TO angeben.</translation>
    </message>
    <message>
        <source>connection speaks of a live cluster; --cluster names a file or a scenario.</source>
        <translation>connection spricht von einem laufenden Cluster; --cluster nennt eine Datei oder ein Szenario.</translation>
    </message>
    <message>
        <source>Of %1, only those of namespace %2 are shown: this user may not list them in all namespaces.</source>
        <translation>Von %1 werden nur die des Namespace %2 gezeigt: Dieser Benutzer darf sie nicht in allen Namespaces auflisten.</translation>
    </message>
    <message>
        <source>Of %1, only those of namespaces %2 are shown: this user may not list them in all namespaces.</source>
        <translation>Von %1 werden nur die der Namespaces %2 gezeigt: Dieser Benutzer darf sie nicht in allen Namespaces auflisten.</translation>
    </message>
    <message>
        <source>Of %1, those of namespace %2 are not shown: it is refused, or does not exist.</source>
        <translation>Von %1 werden die des Namespace %2 nicht gezeigt: Er wird verweigert oder existiert nicht.</translation>
    </message>
    <message>
        <source>Of %1, those of namespaces %2 are not shown: they are refused, or do not exist.</source>
        <translation>Von %1 werden die der Namespaces %2 nicht gezeigt: Sie werden verweigert oder existieren nicht.</translation>
    </message>
    <message>
        <source>give seconds, 0 or more</source>
        <translation>Sekunden angeben, 0 oder mehr</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>Die Standardausgabe</translation>
    </message>
    <message>
        <source>the stage needs 640x480 or more, so that its letters can be read</source>
        <translation>die Bühne braucht mindestens 640x480, damit man ihre Schrift lesen kann</translation>
    </message>
    <message>
        <source>stage needs --out FILE for a picture, or -o text for its words.</source>
        <translation>stage braucht --out DATEI für ein Bild oder -o text für die Worte.</translation>
    </message>
    <message>
        <source>--only flow shows what takes part in a flow: give --flow FROM TO too.</source>
        <translation>--only flow zeigt, was an einem Paketweg beteiligt ist: auch --flow FROM TO angeben.</translation>
    </message>
    <message>
        <source>Not read, or not all: %1. %2</source>
        <translation>Nicht oder nicht ganz gelesen: %1. %2</translation>
    </message>
    <message>
        <source>a lesson&apos;s page needs 1024x600 or more, so that its letters can be read</source>
        <translation>die Seite einer Lektion braucht 1024x600 oder mehr, damit man ihre Buchstaben lesen kann</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>EINSTELLUNG</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>%1: is there and can be run</source>
        <translation>%1: ist da und lässt sich ausführen</translation>
    </message>
    <message>
        <source>%1: is there and can be read</source>
        <translation>%1: ist da und lässt sich lesen</translation>
    </message>
    <message>
        <source>%1: is not there</source>
        <translation>%1: ist nicht da</translation>
    </message>
    <message>
        <source>%1: is there, but cannot be run</source>
        <translation>%1: ist da, lässt sich aber nicht ausführen</translation>
    </message>
    <message>
        <source>%1: is there, but cannot be read</source>
        <translation>%1: ist da, lässt sich aber nicht lesen</translation>
    </message>
    <message>
        <source>The arguments may hold secrets: look at them before you pass this on.</source>
        <translation>Die Argumente können Geheimnisse enthalten: bitte ansehen, bevor dies weitergegeben wird.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Network plugin</source>
        <translation>Netzwerk-Plugin</translation>
    </message>
    <message>
        <source>Plugin version</source>
        <translation>Version des Plugins</translation>
    </message>
    <message>
        <source>How sure the plugin is</source>
        <translation>Wie sicher das Plugin erkannt ist</translation>
    </message>
    <message>
        <source>Plugin mode</source>
        <translation>Modus des Plugins</translation>
    </message>
    <message>
        <source>Pod addresses given out by</source>
        <translation>Pod-Adressen vergeben von</translation>
    </message>
    <message>
        <source>Between nodes</source>
        <translation>Zwischen Nodes</translation>
    </message>
    <message>
        <source>MTU of pods</source>
        <translation>MTU der Pods</translation>
    </message>
    <message>
        <source>Pods hang on</source>
        <translation>Pods hängen an</translation>
    </message>
    <message>
        <source>Plugin masquerades</source>
        <translation>Masquerading durch das Plugin</translation>
    </message>
    <message>
        <source>NetworkPolicies enforced</source>
        <translation>NetworkPolicies durchgesetzt</translation>
    </message>
    <message>
        <source>NetworkPolicies enforced by</source>
        <translation>NetworkPolicies durchgesetzt von</translation>
    </message>
    <message>
        <source>Pod ranges, IPv4</source>
        <translation>Pod-Bereiche, IPv4</translation>
    </message>
    <message>
        <source>Pod ranges, IPv6</source>
        <translation>Pod-Bereiche, IPv6</translation>
    </message>
    <message>
        <source>The nodes&apos; spec.podCIDRs are used</source>
        <translation>spec.podCIDRs der Nodes werden verwendet</translation>
    </message>
    <message>
        <source>Service ranges, IPv4</source>
        <translation>Service-Bereiche, IPv4</translation>
    </message>
    <message>
        <source>Service ranges, IPv6</source>
        <translation>Service-Bereiche, IPv6</translation>
    </message>
    <message>
        <source>Nodes&apos; network, IPv4</source>
        <translation>Netz der Nodes, IPv4</translation>
    </message>
    <message>
        <source>Nodes&apos; network, IPv6</source>
        <translation>Netz der Nodes, IPv6</translation>
    </message>
    <message>
        <source>NodePort range</source>
        <translation>NodePort-Bereich</translation>
    </message>
    <message>
        <source>Cluster domain</source>
        <translation>Cluster-Domain</translation>
    </message>
    <message>
        <source>DNS Service</source>
        <translation>DNS-Service</translation>
    </message>
    <message>
        <source>DNS address of pods</source>
        <translation>DNS-Adresse der Pods</translation>
    </message>
    <message>
        <source>NodeLocal DNSCache</source>
        <translation>NodeLocal DNSCache</translation>
    </message>
    <message>
        <source>Services served by</source>
        <translation>Services bedient von</translation>
    </message>
    <message>
        <source>Proxy mode</source>
        <translation>Proxy-Modus</translation>
    </message>
    <message>
        <source>Local traffic told by</source>
        <translation>Lokaler Verkehr erkannt an</translation>
    </message>
    <message>
        <source>Masquerade all</source>
        <translation>Masquerading für alles</translation>
    </message>
    <message>
        <source>NodePorts open on</source>
        <translation>NodePorts offen auf</translation>
    </message>
    <message>
        <source>NodePorts on localhost</source>
        <translation>NodePorts auf localhost</translation>
    </message>
    <message>
        <source>Bridged packets see iptables</source>
        <translation>Pakete über eine Bridge durchlaufen iptables</translation>
    </message>
    <message>
        <source>FORWARD policy</source>
        <translation>FORWARD-Policy</translation>
    </message>
    <message>
        <source>Cilium: load balancer mode</source>
        <translation>Cilium: Load-Balancer-Modus</translation>
    </message>
    <message>
        <source>Cilium: socket translation on hosts only</source>
        <translation>Cilium: Socket-Übersetzung nur auf Hosts</translation>
    </message>
    <message>
        <source>Cilium: ClusterIPs from outside</source>
        <translation>Cilium: ClusterIPs von außen</translation>
    </message>
    <message>
        <source>Pool %1</source>
        <translation>Pool %1</translation>
    </message>
    <message>
        <source>Pod ranges of %1</source>
        <translation>Pod-Bereiche von %1</translation>
    </message>
    <message>
        <source>Two network plugins run: %1 and %2.</source>
        <translation>Zwei Netzwerk-Plugins laufen: %1 und %2.</translation>
    </message>
    <message>
        <source>%1 runs, but %2 is left from another plugin, %3.</source>
        <translation>%1 läuft, aber %2 ist von einem anderen Plugin übrig: %3.</translation>
    </message>
    <message>
        <source>%1 says %2, but the cluster now shows %3: it is out of date.</source>
        <translation>%1 nennt %2, aber der Cluster zeigt jetzt %3: Die Angabe ist veraltet.</translation>
    </message>
    <message>
        <source>%1 runs in several versions: %2 and %3.</source>
        <translation>%1 läuft in mehreren Versionen: %2 und %3.</translation>
    </message>
    <message>
        <source>The nodes do not agree on %1: %2, but %3.</source>
        <translation>Die Nodes stimmen nicht überein bei %1: %2, aber %3.</translation>
    </message>
    <message>
        <source>Two components serve Services: %1 and %2.</source>
        <translation>Zwei Komponenten bedienen Services: %1 und %2.</translation>
    </message>
    <message>
        <source>%1: %2, but %3.</source>
        <translation>%1: %2, aber %3.</translation>
    </message>
    <message>
        <source>Pods have addresses outside of %1: %2, for example %3.</source>
        <translation>Pods haben Adressen außerhalb von %1: %2, zum Beispiel %3.</translation>
    </message>
    <message>
        <source>The nodes&apos; spec.podCIDRs are set (%1), but pods get their addresses from elsewhere: %2.</source>
        <translation>spec.podCIDRs der Nodes sind gesetzt (%1), aber Pods bekommen ihre Adressen von anderswo: %2.</translation>
    </message>
    <message>
        <source>NodePorts outside of %1 are in use: %2 has %3.</source>
        <translation>NodePorts außerhalb von %1 sind in Gebrauch: %2 hat %3.</translation>
    </message>
    <message>
        <source>Pods ask %1 for names, but the DNS Service has %2.</source>
        <translation>Pods fragen %1 nach Namen, aber der DNS-Service hat %2.</translation>
    </message>
    <message>
        <source>kube-proxy&apos;s feature gates</source>
        <translation>Feature Gates von kube-proxy</translation>
    </message>
    <message>
        <source>Calico&apos;s data plane</source>
        <translation>Datenebene von Calico</translation>
    </message>
    <message>
        <source>Two nodes share the pod range %1: %2 and %3.</source>
        <translation>Zwei Nodes teilen sich den Pod-Bereich %1: %2 und %3.</translation>
    </message>
    <message>
        <source>%1 has the address %2, which lies in the Service range %3.</source>
        <translation>%1 hat die Adresse %2, die im Service-Bereich %3 liegt.</translation>
    </message>
    <message>
        <source>%1 has the address %2, which lies in the pod range %3.</source>
        <translation>%1 hat die Adresse %2, die im Pod-Bereich %3 liegt.</translation>
    </message>
    <message>
        <source>Two running pods have the address %1: %2 and %3.</source>
        <translation>Zwei laufende Pods haben die Adresse %1: %2 und %3.</translation>
    </message>
    <message>
        <source>Note: %2 has the address %1 of %3, which is being deleted.</source>
        <translation>Hinweis: %2 hat die Adresse %1 von %3; dieser Pod wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>Two nodes have the address %1: %2 and %3.</source>
        <translation>Zwei Nodes haben die Adresse %1: %2 und %3.</translation>
    </message>
    <message>
        <source>%1 is the address of a node and of a pod: %2 and %3.</source>
        <translation>%1 ist die Adresse eines Node und eines Pods: %2 und %3.</translation>
    </message>
    <message>
        <source>%1 is the address of a pod and of a Service: %2 and %3.</source>
        <translation>%1 ist die Adresse eines Pods und eines Service: %2 und %3.</translation>
    </message>
    <message>
        <source>Two Services have the address %1: %2 and %3.</source>
        <translation>Zwei Services haben die Adresse %1: %2 und %3.</translation>
    </message>
    <message>
        <source>The pod range %1 of %2 and the Service range %3 overlap: the address of a pod there may be taken for a Service&apos;s.</source>
        <translation>Der Pod-Bereich %1 von %2 und der Service-Bereich %3 überschneiden sich: Die Adresse eines Pods darin kann für die eines Service gehalten werden.</translation>
    </message>
    <message>
        <source>The cluster&apos;s pod range %1 and the Service range %2 overlap. No pod has an address there now.</source>
        <translation>Der Pod-Bereich %1 des Clusters und der Service-Bereich %2 überschneiden sich. Kein Pod hat jetzt eine Adresse darin.</translation>
    </message>
</context>
<context>
    <name>FactsText</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>FACT</source>
        <translation>FAKT</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>BASIS</source>
        <translation>GRUNDLAGE</translation>
    </message>
    <message>
        <source>EVIDENCE</source>
        <translation>BELEG</translation>
    </message>
    <message>
        <source>
What does not fit together:
</source>
        <translation>
Was nicht zusammenpasst:
</translation>
    </message>
    <message>
        <source>
What would settle the rest:
</source>
        <translation>
Was den Rest klären würde:
</translation>
    </message>
</context>
<context>
    <name>FindingListText</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Errors: %Ln</source>
        <translation>
            <numerusform>Fehler: %Ln</numerusform>
            <numerusform>Fehler: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warnings: %Ln</source>
        <translation>
            <numerusform>Warnungen: %Ln</numerusform>
            <numerusform>Warnungen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notes: %Ln</source>
        <translation>
            <numerusform>Hinweise: %Ln</numerusform>
            <numerusform>Hinweise: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s)</source>
        <comment>an object</comment>
        <translation>
            <numerusform>%1: %Ln Befund</numerusform>
            <numerusform>%1: %Ln Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s)</source>
        <comment>a rule</comment>
        <translation>
            <numerusform>%1: %Ln Befund</numerusform>
            <numerusform>%1: %Ln Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not checked, or not everywhere: %Ln rule(s)</source>
        <translation>
            <numerusform>Nicht oder nicht überall geprüft: %Ln Regel</numerusform>
            <numerusform>Nicht oder nicht überall geprüft: %Ln Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>Clear: %Ln rule(s)</source>
        <translation>
            <numerusform>Ohne Befund: %Ln Regel</numerusform>
            <numerusform>Ohne Befund: %Ln Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>clear</source>
        <comment>a rule</comment>
        <translation>ohne Befund</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nothing could be checked</source>
        <translation>Nichts ließ sich prüfen</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing was found in what could be checked</source>
        <translation>Nichts gefunden in dem, was sich prüfen ließ</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>What it was found in</source>
        <translation>Woran es zu sehen ist</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>How to see it</source>
        <translation>Wie man es sieht</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Nearest: %1 has %2 instead (%3).</source>
        <translation>Am nächsten: %1 hat stattdessen %2 (%3).</translation>
    </message>
    <message>
        <source>%1 would make such pods; it makes none now.</source>
        <translation>%1 würde solche Pods erzeugen; jetzt erzeugt es keine.</translation>
    </message>
    <message>
        <source>Whether a workload is scaled to zero is not known: workloads were not read.</source>
        <translation>Ob ein Workload auf null skaliert ist, ist nicht bekannt: Workloads wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Only these files were read: others may bring it.</source>
        <translation>Nur diese Dateien wurden gelesen: Andere können es mitbringen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 waits for its readiness gate %2.</source>
        <translation>%1 wartet auf sein Readiness Gate %2.</translation>
    </message>
    <message>
        <source>%1 is not ready.</source>
        <translation>%1 ist nicht bereit.</translation>
    </message>
    <message>
        <source>%1 sends %2 there.</source>
        <translation>%1 schickt %2 dorthin.</translation>
    </message>
    <message>
        <source>%1 asks for replicas: %2.</source>
        <translation>%1 verlangt Repliken: %2.</translation>
    </message>
    <message>
        <source>%1 on node %2</source>
        <translation>%1 auf Node %2</translation>
    </message>
    <message>
        <source>EndpointSlice %1, managed by %2</source>
        <translation>EndpointSlice %1, verwaltet von %2</translation>
    </message>
    <message>
        <source>%1 is the address of %2.</source>
        <translation>%1 ist die Adresse von %2.</translation>
    </message>
    <message>
        <source>No pod has %1 now.</source>
        <translation>Jetzt hat kein Pod %1.</translation>
    </message>
    <message>
        <source>Control-plane nodes have: %1</source>
        <translation>Control-Plane-Nodes haben: %1</translation>
    </message>
    <message>
        <source>%1 has: %2</source>
        <translation>%1 hat: %2</translation>
    </message>
    <message>
        <source>%1 pods have it, %2 have not.</source>
        <translation>%1 Pods haben ihn, %2 nicht.</translation>
    </message>
    <message>
        <source>An SRV record of the port named %1 carries the right number.</source>
        <translation>Ein SRV-Eintrag des Ports namens %1 nennt die richtige Nummer.</translation>
    </message>
    <message>
        <source>The cluster domain %1 is assumed.</source>
        <translation>Die Cluster-Domain %1 ist angenommen.</translation>
    </message>
    <message>
        <source>In use there: %1</source>
        <translation>Dort in Gebrauch: %1</translation>
    </message>
    <message>
        <source>loadBalancerClass: %1</source>
        <translation>loadBalancerClass: %1</translation>
    </message>
    <message>
        <source>A balancer that asks healthCheckNodePort %1 leaves these nodes out.</source>
        <translation>Ein Load Balancer, der healthCheckNodePort %1 abfragt, lässt diese Nodes aus.</translation>
    </message>
    <message>
        <source>Zone %1 has %2 % of the endpoints and %3 % of the CPU.</source>
        <translation>Zone %1 hat %2 % der Endpunkte und %3 % der CPU.</translation>
    </message>
    <message>
        <source>Addresses: %1. Slices: %2.</source>
        <translation>Adressen: %1. Slices: %2.</translation>
    </message>
    <message>
        <source>%1 was there first.</source>
        <translation>%1 war zuerst da.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>The %1 finds nothing: %2</source>
        <translation>Der %1 findet nichts: %2</translation>
    </message>
    <message>
        <source>Whether NetworkPolicies are enforced is not known. What would tell: %1</source>
        <translation>Ob NetworkPolicies durchgesetzt werden, ist nicht bekannt. Was es zeigen würde: %1</translation>
    </message>
    <message>
        <source>Now %1 pods get in; with both in one item it would be %2.</source>
        <translation>Jetzt kommen %1 Pods herein; mit beiden in einem Eintrag wären es %2.</translation>
    </message>
    <message>
        <source>%1 of %2 are in use.</source>
        <translation>%1 von %2 sind in Gebrauch.</translation>
    </message>
    <message>
        <source>%1 waits for an address.</source>
        <translation>%1 wartet auf eine Adresse.</translation>
    </message>
    <message>
        <source>The newest kubelet is %1.</source>
        <translation>Das neueste kubelet ist %1.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Correct the label in which selector and pods differ.</source>
        <translation>Berichtigen Sie das Label, in dem sich Selektor und Pods unterscheiden.</translation>
    </message>
    <message>
        <source>Scale up %1 if it is needed.</source>
        <translation>Skalieren Sie %1 hoch, wenn es gebraucht wird.</translation>
    </message>
    <message>
        <source>See why the pods of %1 are not ready.</source>
        <translation>Sehen Sie nach, warum die Pods von %1 nicht bereit sind.</translation>
    </message>
    <message>
        <source>Run two or more replicas, on different nodes.</source>
        <translation>Betreiben Sie zwei oder mehr Repliken, auf verschiedenen Nodes.</translation>
    </message>
    <message>
        <source>Spread the pods with a topology spread constraint.</source>
        <translation>Verteilen Sie die Pods mit einem Topology Spread Constraint.</translation>
    </message>
    <message>
        <source>See whether kube-controller-manager runs and keeps up.</source>
        <translation>Sehen Sie nach, ob kube-controller-manager läuft und nachkommt.</translation>
    </message>
    <message>
        <source>Delete EndpointSlice %1: its controller writes it anew.</source>
        <translation>Löschen Sie EndpointSlice %1: Sein Controller schreibt es neu.</translation>
    </message>
    <message>
        <source>Remove the API server that is gone from the list: restart one that runs.</source>
        <translation>Nehmen Sie den API-Server, den es nicht mehr gibt, aus der Liste: Starten Sie einen laufenden neu.</translation>
    </message>
    <message>
        <source>Give a container port the name %1, or use its number.</source>
        <translation>Geben Sie einem Container-Port den Namen %1, oder nehmen Sie seine Nummer.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Make port and targetPort equal, or call the pods&apos; port.</source>
        <translation>Setzen Sie port und targetPort gleich, oder sprechen Sie den Port der Pods an.</translation>
    </message>
    <message>
        <source>Use a Service without a selector, and an EndpointSlice with the address.</source>
        <translation>Nehmen Sie einen Service ohne Selektor und ein EndpointSlice mit der Adresse.</translation>
    </message>
    <message>
        <source>Correct the name, or make %1.</source>
        <translation>Berichtigen Sie den Namen, oder legen Sie %1 an.</translation>
    </message>
    <message>
        <source>Use a LoadBalancer Service or a Gateway in its place.</source>
        <translation>Nehmen Sie stattdessen einen LoadBalancer-Service oder ein Gateway.</translation>
    </message>
    <message>
        <source>Install or mend a load balancer controller, or use a NodePort.</source>
        <translation>Installieren oder reparieren Sie einen Load-Balancer-Controller, oder nehmen Sie einen NodePort.</translation>
    </message>
    <message>
        <source>Set %1 to Cluster, or run a pod on every node.</source>
        <translation>Setzen Sie %1 auf Cluster, oder betreiben Sie auf jedem Node einen Pod.</translation>
    </message>
    <message>
        <source>Write nodeName into the endpoints, or set externalTrafficPolicy to Cluster.</source>
        <translation>Schreiben Sie nodeName in die Endpunkte, oder setzen Sie externalTrafficPolicy auf Cluster.</translation>
    </message>
    <message>
        <source>Label all nodes with their zone, or run more endpoints.</source>
        <translation>Geben Sie allen Nodes das Label ihrer Zone, oder betreiben Sie mehr Endpunkte.</translation>
    </message>
    <message>
        <source>Run more replicas in zone %1, or drop the preference.</source>
        <translation>Betreiben Sie mehr Repliken in Zone %1, oder geben Sie die Vorliebe auf.</translation>
    </message>
    <message>
        <source>Keep clients apart by cookies at the proxy.</source>
        <translation>Unterscheiden Sie Clients am Proxy durch Cookies.</translation>
    </message>
    <message>
        <source>Change one of the two ports %1.</source>
        <translation>Ändern Sie einen der beiden Ports %1.</translation>
    </message>
    <message>
        <source>Give it a NodePort of %1.</source>
        <translation>Geben Sie ihm einen NodePort aus %1.</translation>
    </message>
    <message>
        <source>Write both families into spec.ipFamilies, or make the Service anew.</source>
        <translation>Schreiben Sie beide Familien in spec.ipFamilies, oder legen Sie den Service neu an.</translation>
    </message>
    <message>
        <source>Write an EndpointSlice in the place of the Endpoints.</source>
        <translation>Schreiben Sie ein EndpointSlice an die Stelle der Endpoints.</translation>
    </message>
    <message>
        <source>Have programs read EndpointSlices.</source>
        <translation>Lassen Sie Programme EndpointSlices lesen.</translation>
    </message>
    <message>
        <source>Correct the backend %1, or make what it names.</source>
        <translation>Berichtigen Sie das Backend %1, oder legen Sie an, was es nennt.</translation>
    </message>
    <message>
        <source>Name an IngressClass that is there.</source>
        <translation>Nennen Sie eine IngressClass, die es gibt.</translation>
    </message>
    <message>
        <source>Merge the two, or change one path.</source>
        <translation>Legen Sie beide zusammen, oder ändern Sie einen Pfad.</translation>
    </message>
    <message>
        <source>Mend what the reason says.</source>
        <translation>Beheben Sie, was der Grund nennt.</translation>
    </message>
    <message>
        <source>Install a network plugin that enforces NetworkPolicies.</source>
        <translation>Installieren Sie ein Netzwerk-Plugin, das NetworkPolicies durchsetzt.</translation>
    </message>
    <message>
        <source>Correct the selector.</source>
        <translation>Berichtigen Sie den Selektor.</translation>
    </message>
    <message>
        <source>Add %1 to spec.policyTypes.</source>
        <translation>Fügen Sie %1 zu spec.policyTypes hinzu.</translation>
    </message>
    <message>
        <source>Allow UDP and TCP 53 to the DNS pods in namespace %1.</source>
        <translation>Erlauben Sie UDP und TCP 53 zu den DNS-Pods im Namespace %1.</translation>
    </message>
    <message>
        <source>Use podSelector and namespaceSelector in the place of the ipBlock.</source>
        <translation>Nehmen Sie podSelector und namespaceSelector anstelle des ipBlock.</translation>
    </message>
    <message>
        <source>Put both selectors into one item, if both must hold.</source>
        <translation>Schreiben Sie beide Selektoren in einen Eintrag, wenn beide gelten müssen.</translation>
    </message>
    <message>
        <source>Add a rule that lets the clients in.</source>
        <translation>Fügen Sie eine Regel hinzu, die die Clients hereinlässt.</translation>
    </message>
    <message>
        <source>Give each policy a priority of its own.</source>
        <translation>Geben Sie jeder Policy eine eigene Priorität.</translation>
    </message>
    <message>
        <source>Write them as ClusterNetworkPolicies.</source>
        <translation>Schreiben Sie sie als ClusterNetworkPolicies.</translation>
    </message>
    <message>
        <source>Plan the ranges anew: they cannot be changed in place.</source>
        <translation>Planen Sie die Bereiche neu: An Ort und Stelle lassen sie sich nicht ändern.</translation>
    </message>
    <message>
        <source>Restart %1, and see what the network plugin gave out.</source>
        <translation>Starten Sie %1 neu, und sehen Sie nach, was das Netzwerk-Plugin vergeben hat.</translation>
    </message>
    <message>
        <source>Give the cluster a larger pod range, or nodes smaller parts of it.</source>
        <translation>Geben Sie dem Cluster einen größeren Pod-Bereich oder den Nodes kleinere Teile davon.</translation>
    </message>
    <message>
        <source>Set the kubelet&apos;s maxPods to %1 or less, or give nodes larger ranges.</source>
        <translation>Setzen Sie maxPods des kubelet auf %1 oder weniger, oder geben Sie den Nodes größere Bereiche.</translation>
    </message>
    <message>
        <source>Move one of them to another address.</source>
        <translation>Geben Sie einem von beiden eine andere Adresse.</translation>
    </message>
    <message>
        <source>Add a ServiceCIDR.</source>
        <translation>Fügen Sie ein ServiceCIDR hinzu.</translation>
    </message>
    <message>
        <source>See why DaemonSet %1 has no ready pod there.</source>
        <translation>Sehen Sie nach, warum DaemonSet %1 dort keinen bereiten Pod hat.</translation>
    </message>
    <message>
        <source>Set kube-proxy&apos;s mode to nftables.</source>
        <translation>Setzen Sie den Modus von kube-proxy auf nftables.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Make both say the same.</source>
        <translation>Sorgen Sie dafür, dass beide dasselbe sagen.</translation>
    </message>
    <message>
        <source>Write a ReferenceGrant in namespace %1.</source>
        <translation>Schreiben Sie einen ReferenceGrant im Namespace %1.</translation>
    </message>
    <message>
        <source>Correct the route&apos;s parent, its hostnames, or what the listener allows.</source>
        <translation>Berichtigen Sie den Parent der Route, ihre Hostnamen oder was der Listener erlaubt.</translation>
    </message>
    <message>
        <source>Attach a route, or remove the listener.</source>
        <translation>Hängen Sie eine Route an, oder entfernen Sie den Listener.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nodes without an endpoint: %1</source>
        <translation>Nodes ohne Endpunkt: %1</translation>
    </message>
    <message>
        <source>Nodes without a zone: %1</source>
        <translation>Nodes ohne Zone: %1</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>Policies that select it: %1</source>
        <translation>Policies, die ihn wählen: %1</translation>
    </message>
    <message>
        <source>A Service selects no pod</source>
        <translation>Ein Service wählt keinen Pod</translation>
    </message>
    <message>
        <source>Service %1 selects no pod: none has the labels %2.</source>
        <translation>Service %1 wählt keinen Pod: keiner hat die Labels %2.</translation>
    </message>
    <message>
        <source>Every connection to the Service is refused, for there is nobody behind it. It is an error where a label is nearly right, a workload wants such pods, or somebody calls from outside; a note where a workload is scaled to zero; else a warning. It is not told of Services younger than a minute.</source>
        <translation>Jede Verbindung zum Service wird abgewiesen, denn es steht niemand dahinter. Es ist ein Fehler, wo ein Label fast stimmt, ein Workload solche Pods will oder jemand von außen anfragt; ein Hinweis, wo ein Workload auf null skaliert ist; sonst eine Warnung. Über Services, die jünger als eine Minute sind, wird es nicht gesagt.</translation>
    </message>
    <message>
        <source>No endpoint of a Service is ready</source>
        <translation>Kein Endpunkt eines Service ist bereit</translation>
    </message>
    <message>
        <source>Service %1 has no ready endpoint; it has %2 that are not ready.</source>
        <translation>Service %1 hat keinen bereiten Endpunkt; %2 sind nicht bereit.</translation>
    </message>
    <message>
        <source>Connections to the Service are refused until a pod is ready. Endpoints that are ending and still serve count as ready, as kube-proxy takes them. It is not told while one of the pods is younger than a minute.</source>
        <translation>Verbindungen zum Service werden abgewiesen, bis ein Pod bereit ist. Endpunkte, die enden und noch antworten, zählen als bereit, wie kube-proxy sie nimmt. Es wird nicht gesagt, solange einer der Pods jünger als eine Minute ist.</translation>
    </message>
    <message>
        <source>Most endpoints of a Service are not ready</source>
        <translation>Die meisten Endpunkte eines Service sind nicht bereit</translation>
    </message>
    <message>
        <source>Of the endpoints of Service %1, %2 of %3 are ready.</source>
        <translation>Von den Endpunkten von Service %1 sind %2 von %3 bereit.</translation>
    </message>
    <message>
        <source>The few that are left carry all of the traffic. It is told when the others have been there for five minutes, and not during a rollout.</source>
        <translation>Die wenigen übrigen tragen den ganzen Verkehr. Es wird gesagt, wenn die anderen seit fünf Minuten da sind, und nicht während eines Rollouts.</translation>
    </message>
    <message>
        <source>One pod carries a Service</source>
        <translation>Ein Pod trägt einen Service</translation>
    </message>
    <message>
        <source>Service %1 has a single ready endpoint: Pod %2.</source>
        <translation>Service %1 hat einen einzigen bereiten Endpunkt: Pod %2.</translation>
    </message>
    <message>
        <source>When the pod or its node goes, nobody answers. It is a warning where the Service is reached from outside, and a note where one replica is what its workload asks for. StatefulSets and DaemonSets are left out.</source>
        <translation>Wenn der Pod oder sein Node ausfällt, antwortet niemand. Es ist eine Warnung, wo der Service von außen erreicht wird, und ein Hinweis, wo der Workload eine Replik verlangt. StatefulSets und DaemonSets bleiben außen vor.</translation>
    </message>
    <message>
        <source>All pods of a Service run on one node</source>
        <translation>Alle Pods eines Service laufen auf einem Node</translation>
    </message>
    <message>
        <source>All %2 ready pods of Service %1 run on node %3.</source>
        <translation>Alle %2 bereiten Pods von Service %1 laufen auf Node %3.</translation>
    </message>
    <message>
        <source>When that node goes, nobody answers, though other nodes could run the pods. Pods that are told where to run are left out.</source>
        <translation>Wenn dieser Node ausfällt, antwortet niemand, obwohl andere Nodes die Pods ausführen könnten. Pods, denen gesagt ist, wo sie laufen sollen, bleiben außen vor.</translation>
    </message>
    <message>
        <source>A ready pod gets no traffic</source>
        <translation>Ein bereiter Pod bekommt keinen Verkehr</translation>
    </message>
    <message>
        <source>Pod %2 is ready, but no EndpointSlice of Service %1 lists its address %3.</source>
        <translation>Pod %2 ist bereit, aber kein EndpointSlice von Service %1 führt seine Adresse %3.</translation>
    </message>
    <message>
        <source>The controller that writes EndpointSlices is behind, or stuck. It is not told of pods younger than a minute.</source>
        <translation>Der Controller, der EndpointSlices schreibt, ist im Rückstand oder hängt. Über Pods, die jünger als eine Minute sind, wird es nicht gesagt.</translation>
    </message>
    <message>
        <source>A Service sends traffic to an address that is no pod of its own</source>
        <translation>Ein Service schickt Verkehr an eine Adresse, die keinem seiner Pods gehört</translation>
    </message>
    <message>
        <source>Service %1 sends traffic to %2 as Pod %3, which does not have this address now.</source>
        <translation>Service %1 schickt Verkehr an %2 als Pod %3, der diese Adresse jetzt nicht hat.</translation>
    </message>
    <message>
        <source>Some connections go nowhere, or to another pod. Endpoints that are not ready get no traffic, and are left out.</source>
        <translation>Manche Verbindungen gehen ins Leere oder zu einem anderen Pod. Endpunkte, die nicht bereit sind, bekommen keinen Verkehr und bleiben außen vor.</translation>
    </message>
    <message>
        <source>The API server&apos;s Service lists a dead address</source>
        <translation>Der Service des API-Servers führt eine tote Adresse</translation>
    </message>
    <message>
        <source>Service default/kubernetes lists %1, which is the address of no control-plane node.</source>
        <translation>Service default/kubernetes führt %1, was die Adresse keines Control-Plane-Node ist.</translation>
    </message>
    <message>
        <source>Some connections of pods to the API server hang. It is told only where other addresses of the list are those of control-plane nodes.</source>
        <translation>Manche Verbindungen von Pods zum API-Server hängen. Es wird nur gesagt, wo andere Adressen der Liste die von Control-Plane-Nodes sind.</translation>
    </message>
    <message>
        <source>A Service names a port that pods do not have</source>
        <translation>Ein Service nennt einen Port, den Pods nicht haben</translation>
    </message>
    <message>
        <source>Service %1 sends to the port named %2 (%3), but %4 has no container port of this name.</source>
        <translation>Service %1 schickt an den Port namens %2 (%3), aber %4 hat keinen Container-Port dieses Namens.</translation>
    </message>
    <message>
        <source>A pod without a port of that name is left out of the Service&apos;s endpoints for this port. It is a warning where other pods have the name.</source>
        <translation>Ein Pod ohne Port dieses Namens fehlt unter den Endpunkten des Service für diesen Port. Es ist eine Warnung, wo andere Pods den Namen haben.</translation>
    </message>
    <message>
        <source>A Service sends to a port that no container declares</source>
        <translation>Ein Service schickt an einen Port, den kein Container angibt</translation>
    </message>
    <message>
        <source>Service %1 sends to port %2, which no container of its pods declares.</source>
        <translation>Service %1 schickt an Port %2, den kein Container seiner Pods angibt.</translation>
    </message>
    <message>
        <source>Declaring a port is information only: a container may listen without it. So it may be right as it is.</source>
        <translation>Einen Port anzugeben dient nur der Information: Ein Container kann auch ohne das lauschen. Es kann also richtig sein, wie es ist.</translation>
    </message>
    <message>
        <source>The port of a headless Service is not the pods&apos; port</source>
        <translation>Der Port eines Headless-Service ist nicht der Port der Pods</translation>
    </message>
    <message>
        <source>Headless Service %1 has port %2, but its pods are asked at port %3.</source>
        <translation>Headless-Service %1 hat Port %2, aber seine Pods werden an Port %3 gefragt.</translation>
    </message>
    <message>
        <source>DNS gives the pods&apos; own addresses, and nothing translates the port: clients must call the pods&apos; port. It is a note where the port has a name, for an SRV record carries the right number.</source>
        <translation>DNS nennt die Adressen der Pods selbst, und nichts übersetzt den Port: Clients müssen den Port der Pods ansprechen. Es ist ein Hinweis, wo der Port einen Namen hat, denn ein SRV-Eintrag nennt die richtige Nummer.</translation>
    </message>
    <message>
        <source>An ExternalName is an address</source>
        <translation>Ein ExternalName ist eine Adresse</translation>
    </message>
    <message>
        <source>Service %1 is an alias of %2, which is an address and no name.</source>
        <translation>Service %1 ist ein Alias von %2, was eine Adresse und kein Name ist.</translation>
    </message>
    <message>
        <source>DNS answers with it as a name, and no resolver finds a name of digits.</source>
        <translation>DNS antwortet damit als Name, und kein Resolver findet einen Namen aus Ziffern.</translation>
    </message>
    <message>
        <source>An ExternalName names a Service that is not there</source>
        <translation>Ein ExternalName nennt einen Service, den es nicht gibt</translation>
    </message>
    <message>
        <source>Service %1 is an alias of %2, but there is no Service %3.</source>
        <translation>Service %1 ist ein Alias von %2, aber es gibt keinen Service %3.</translation>
    </message>
    <message>
        <source>Clients get no address. Names of other namespaces are judged only where their Services were read.</source>
        <translation>Clients bekommen keine Adresse. Namen anderer Namespaces werden nur beurteilt, wo deren Services gelesen wurden.</translation>
    </message>
    <message>
        <source>A Service claims addresses by externalIPs</source>
        <translation>Ein Service beansprucht Adressen durch externalIPs</translation>
    </message>
    <message>
        <source>Service %1 claims the addresses %2 by spec.externalIPs.</source>
        <translation>Service %1 beansprucht die Adressen %2 durch spec.externalIPs.</translation>
    </message>
    <message>
        <source>Whoever may write a Service can take traffic for any address (CVE-2020-8554). The field is deprecated since Kubernetes 1.36, and kube-proxy is planned to ignore it from 1.40 on. It is an error where the address is another&apos;s and in use.</source>
        <translation>Wer einen Service schreiben darf, kann Verkehr für jede Adresse an sich ziehen (CVE-2020-8554). Das Feld ist seit Kubernetes 1.36 veraltet, und kube-proxy soll es ab 1.40 nicht mehr beachten. Es ist ein Fehler, wo die Adresse jemand anderem gehört und in Gebrauch ist.</translation>
    </message>
    <message>
        <source>A load balancer does not come</source>
        <translation>Ein Load Balancer kommt nicht</translation>
    </message>
    <message>
        <source>Service %1 is of type LoadBalancer, but has got no address for more than five minutes.</source>
        <translation>Service %1 ist vom Typ LoadBalancer, hat aber seit mehr als fünf Minuten keine Adresse bekommen.</translation>
    </message>
    <message>
        <source>Nothing in the cluster answers for load balancers, or not for this class.</source>
        <translation>Nichts im Cluster ist für Load Balancer zuständig, oder nicht für diese Klasse.</translation>
    </message>
    <message>
        <source>Nodes drop what comes for a Service</source>
        <translation>Nodes verwerfen, was für einen Service kommt</translation>
    </message>
    <message>
        <source>Service %1 has externalTrafficPolicy Local: nodes without an endpoint drop what comes there (%2).</source>
        <translation>Service %1 hat externalTrafficPolicy Local: Nodes ohne Endpunkt verwerfen, was dort ankommt (%2).</translation>
    </message>
    <message>
        <source>Clients that come to one of those nodes time out. It is a note where a load balancer asks healthCheckNodePort and leaves those nodes out.</source>
        <translation>Clients, die an einen dieser Nodes geraten, warten vergeblich. Es ist ein Hinweis, wo ein Load Balancer healthCheckNodePort abfragt und diese Nodes auslässt.</translation>
    </message>
    <message>
        <source>No node takes what comes for a Service</source>
        <translation>Kein Node nimmt an, was für einen Service kommt</translation>
    </message>
    <message>
        <source>Service %1 has externalTrafficPolicy Local, but none of its %2 endpoints says on which node it is.</source>
        <translation>Service %1 hat externalTrafficPolicy Local, aber keiner seiner %2 Endpunkte sagt, auf welchem Node er ist.</translation>
    </message>
    <message>
        <source>An endpoint without nodeName is local to no node, so every node drops what comes from outside.</source>
        <translation>Ein Endpunkt ohne nodeName ist auf keinem Node lokal, also verwirft jeder Node, was von außen kommt.</translation>
    </message>
    <message>
        <source>Pods on some nodes cannot reach a Service</source>
        <translation>Pods auf manchen Nodes erreichen einen Service nicht</translation>
    </message>
    <message>
        <source>Service %1 has internalTrafficPolicy Local: pods on nodes without an endpoint cannot reach it (%2).</source>
        <translation>Service %1 hat internalTrafficPolicy Local: Pods auf Nodes ohne Endpunkt erreichen ihn nicht (%2).</translation>
    </message>
    <message>
        <source>Their connections are dropped, though there are endpoints elsewhere.</source>
        <translation>Ihre Verbindungen werden verworfen, obwohl es anderswo Endpunkte gibt.</translation>
    </message>
    <message>
        <source>A traffic preference has no effect</source>
        <translation>Eine Vorliebe für nahe Endpunkte wirkt nicht</translation>
    </message>
    <message>
        <source>Service %1 asks for %2, but its endpoints carry no hints.</source>
        <translation>Service %1 verlangt %2, aber seine Endpunkte tragen keine Hints.</translation>
    </message>
    <message>
        <source>Traffic goes to all endpoints alike. The controller gives no hints where nodes have no zone, or endpoints are too few.</source>
        <translation>Der Verkehr geht an alle Endpunkte gleich. Der Controller gibt keine Hints, wo Nodes keine Zone haben oder es zu wenige Endpunkte sind.</translation>
    </message>
    <message>
        <source>A zone has too few endpoints</source>
        <translation>Eine Zone hat zu wenige Endpunkte</translation>
    </message>
    <message>
        <source>Service %1 keeps traffic in its zone, and zone %2 has few endpoints for its size.</source>
        <translation>Service %1 hält den Verkehr in seiner Zone, und Zone %2 hat für ihre Größe wenige Endpunkte.</translation>
    </message>
    <message>
        <source>The endpoints there get more than their share. It is told below half of the zone&apos;s share of CPU.</source>
        <translation>Die Endpunkte dort bekommen mehr als ihren Anteil. Es wird unterhalb der Hälfte des CPU-Anteils der Zone gesagt.</translation>
    </message>
    <message>
        <source>Session affinity sees one client only</source>
        <translation>Die Session Affinity sieht nur einen Client</translation>
    </message>
    <message>
        <source>Service %1 keeps clients apart by their address, but all come through %2.</source>
        <translation>Service %1 unterscheidet Clients nach ihrer Adresse, aber alle kommen durch %2.</translation>
    </message>
    <message>
        <source>Behind a balancer that is a proxy, all clients look like one.</source>
        <translation>Hinter einem Load Balancer, der ein Proxy ist, sehen alle Clients gleich aus.</translation>
    </message>
    <message>
        <source>A NodePort takes a pod&apos;s port</source>
        <translation>Ein NodePort nimmt den Port eines Pods</translation>
    </message>
    <message>
        <source>Service %1 has NodePort %2, which Pod %3 on node %4 declares as its own.</source>
        <translation>Service %1 hat NodePort %2, den Pod %3 auf Node %4 als seinen angibt.</translation>
    </message>
    <message>
        <source>The NodePort comes before the node&apos;s own sockets: the pod does not get what comes for it.</source>
        <translation>Der NodePort kommt vor den Sockets des Node: Der Pod bekommt nicht, was für ihn kommt.</translation>
    </message>
    <message>
        <source>A NodePort is outside of the range</source>
        <translation>Ein NodePort liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Service %1 has NodePort %2, which lies outside of the range %3.</source>
        <translation>Service %1 hat NodePort %2, der außerhalb des Bereichs %3 liegt.</translation>
    </message>
    <message>
        <source>It was given before the range was changed. Firewalls that open the range do not open it.</source>
        <translation>Er wurde vergeben, bevor der Bereich geändert wurde. Firewalls, die den Bereich öffnen, öffnen ihn nicht.</translation>
    </message>
    <message>
        <source>A dual-stack Service has one family</source>
        <translation>Ein Dual-Stack-Service hat nur eine Familie</translation>
    </message>
    <message>
        <source>Service %1 asks for %2, and its pods have both families, but the Service has one.</source>
        <translation>Service %1 verlangt %2, und seine Pods haben beide Familien, aber der Service hat eine.</translation>
    </message>
    <message>
        <source>Clients of the other family cannot reach it.</source>
        <translation>Clients der anderen Familie erreichen ihn nicht.</translation>
    </message>
    <message>
        <source>Endpoints are written by hand in the old form</source>
        <translation>Endpunkte sind von Hand in der alten Form geschrieben</translation>
    </message>
    <message>
        <source>Service %1 is fed by an Endpoints object.</source>
        <translation>Service %1 lebt von einem Endpoints-Objekt.</translation>
    </message>
    <message>
        <source>The Endpoints API is deprecated since Kubernetes 1.33: an EndpointSlice takes its place.</source>
        <translation>Die Endpoints-API ist seit Kubernetes 1.33 veraltet: Ein EndpointSlice tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>An Endpoints object holds not all</source>
        <translation>Ein Endpoints-Objekt enthält nicht alle</translation>
    </message>
    <message>
        <source>The Endpoints of Service %1 are cut off at 1,000 addresses.</source>
        <translation>Die Endpoints von Service %1 sind bei 1.000 Adressen abgeschnitten.</translation>
    </message>
    <message>
        <source>Programs that read Endpoints and no EndpointSlices see only those.</source>
        <translation>Programme, die Endpoints und keine EndpointSlices lesen, sehen nur diese.</translation>
    </message>
    <message>
        <source>An Ingress names a Service that is not there</source>
        <translation>Ein Ingress nennt einen Service, den es nicht gibt</translation>
    </message>
    <message>
        <source>Ingress %1 sends %2 to Service %3, which is not there.</source>
        <translation>Ingress %1 schickt %2 an Service %3, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The controller answers with an error of its own. In manifests it is a note: other files may bring the Service.</source>
        <translation>Der Controller antwortet mit einem eigenen Fehler. In Manifesten ist es ein Hinweis: Andere Dateien können den Service mitbringen.</translation>
    </message>
    <message>
        <source>An Ingress names a port that its Service does not have</source>
        <translation>Ein Ingress nennt einen Port, den sein Service nicht hat</translation>
    </message>
    <message>
        <source>Ingress %1 sends %2 to port %3, which Service %4 does not have.</source>
        <translation>Ingress %1 schickt %2 an Port %3, den Service %4 nicht hat.</translation>
    </message>
    <message>
        <source>The controller answers with an error of its own.</source>
        <translation>Der Controller antwortet mit einem eigenen Fehler.</translation>
    </message>
    <message>
        <source>Nobody may answer for an Ingress</source>
        <translation>Vielleicht ist niemand für einen Ingress zuständig</translation>
    </message>
    <message>
        <source>Ingress %1 names the class %2, which is no IngressClass.</source>
        <translation>Ingress %1 nennt die Klasse %2, die keine IngressClass ist.</translation>
    </message>
    <message>
        <source>Controllers take the Ingresses of their class. Some take those without a class too, so it may work.</source>
        <translation>Controller nehmen die Ingresse ihrer Klasse. Manche nehmen auch die ohne Klasse, also kann es gehen.</translation>
    </message>
    <message>
        <source>Two Ingresses claim one path</source>
        <translation>Zwei Ingresse beanspruchen einen Pfad</translation>
    </message>
    <message>
        <source>Ingress %1 and Ingress %2 both claim %3 (%4).</source>
        <translation>Ingress %1 und Ingress %2 beanspruchen beide %3 (%4).</translation>
    </message>
    <message>
        <source>Which of them wins is the controller&apos;s choice. Canary Ingresses are left out.</source>
        <translation>Welcher gewinnt, entscheidet der Controller. Canary-Ingresse bleiben außen vor.</translation>
    </message>
    <message>
        <source>An Ingress gets no address</source>
        <translation>Ein Ingress bekommt keine Adresse</translation>
    </message>
    <message>
        <source>Ingress %1 has got no address for more than five minutes, though Ingress %2 of its class has one.</source>
        <translation>Ingress %1 hat seit mehr als fünf Minuten keine Adresse bekommen, obwohl Ingress %2 seiner Klasse eine hat.</translation>
    </message>
    <message>
        <source>Its controller writes addresses, and has not written this one. It is not told where no Ingress of the class has an address.</source>
        <translation>Sein Controller schreibt Adressen und hat diese nicht geschrieben. Es wird nicht gesagt, wo kein Ingress der Klasse eine Adresse hat.</translation>
    </message>
    <message>
        <source>The Secrets of Ingresses are never read</source>
        <translation>Die Secrets von Ingressen werden nie gelesen</translation>
    </message>
    <message>
        <source>Whether the Secret of an Ingress is there and right is not looked at: Hopscope reads no Secrets.</source>
        <translation>Ob das Secret eines Ingress da ist und stimmt, wird nicht angesehen: Hopscope liest keine Secrets.</translation>
    </message>
    <message>
        <source>A Gateway does not work yet</source>
        <translation>Ein Gateway arbeitet noch nicht</translation>
    </message>
    <message>
        <source>Gateway %1 is not %2: %3.</source>
        <translation>Gateway %1 ist nicht %2: %3.</translation>
    </message>
    <message>
        <source>Its controller has refused it, or has not come within five minutes. A status that is older than the object is left out.</source>
        <translation>Sein Controller hat es abgelehnt oder ist in fünf Minuten nicht gekommen. Ein Status, der älter als das Objekt ist, bleibt außen vor.</translation>
    </message>
    <message>
        <source>A listener of a Gateway does not work</source>
        <translation>Ein Listener eines Gateways arbeitet nicht</translation>
    </message>
    <message>
        <source>%1: the listener %2 reports %3: %4.</source>
        <translation>%1: Der Listener %2 meldet %3: %4.</translation>
    </message>
    <message>
        <source>Its controller says what is wrong. Overlapping TLS configurations are a warning.</source>
        <translation>Sein Controller sagt, was nicht stimmt. Sich überschneidende TLS-Einstellungen sind eine Warnung.</translation>
    </message>
    <message>
        <source>A listener has no route</source>
        <translation>Ein Listener hat keine Route</translation>
    </message>
    <message>
        <source>Gateway %1: no route is attached to the listener %2.</source>
        <translation>Gateway %1: An dem Listener %2 hängt keine Route.</translation>
    </message>
    <message>
        <source>It is told when the Gateway is older than a day.</source>
        <translation>Es wird gesagt, wenn das Gateway älter als ein Tag ist.</translation>
    </message>
    <message>
        <source>A route is not attached</source>
        <translation>Eine Route hängt nirgends</translation>
    </message>
    <message>
        <source>%1 is not attached to %2: %3.</source>
        <translation>%1 hängt nicht an %2: %3.</translation>
    </message>
    <message>
        <source>Nothing comes through it. It is told when a controller refuses, or has not answered within five minutes.</source>
        <translation>Durch sie kommt nichts. Es wird gesagt, wenn ein Controller ablehnt oder in fünf Minuten nicht geantwortet hat.</translation>
    </message>
    <message>
        <source>A route names a backend that it cannot use</source>
        <translation>Eine Route nennt ein Backend, das sie nicht nutzen kann</translation>
    </message>
    <message>
        <source>%1 names the backend %2, which it cannot use.</source>
        <translation>%1 nennt das Backend %2, das sie nicht nutzen kann.</translation>
    </message>
    <message>
        <source>Requests get an error 500. Backends of other kinds than Service are the controller&apos;s affair.</source>
        <translation>Anfragen bekommen einen Fehler 500. Backends anderer Arten als Service sind Sache des Controllers.</translation>
    </message>
    <message>
        <source>A route has backends without endpoints</source>
        <translation>Eine Route hat Backends ohne Endpunkte</translation>
    </message>
    <message>
        <source>%1 sends to Service %2, which has no ready endpoint (%3 of %4 backends).</source>
        <translation>%1 schickt an Service %2, der keinen bereiten Endpunkt hat (%3 von %4 Backends).</translation>
    </message>
    <message>
        <source>Requests to such a backend fail. Rules that redirect or answer themselves are left out.</source>
        <translation>Anfragen an ein solches Backend scheitern. Regeln, die umleiten oder selbst antworten, bleiben außen vor.</translation>
    </message>
    <message>
        <source>NetworkPolicies have no effect</source>
        <translation>NetworkPolicies haben keine Wirkung</translation>
    </message>
    <message>
        <source>There are %1 NetworkPolicies, but the network plugin %3 does not enforce them.</source>
        <translation>Es gibt %1 NetworkPolicies, aber das Netzwerk-Plugin %3 setzt sie nicht durch.</translation>
    </message>
    <message>
        <source>The API server keeps them, and nothing drops a packet by them.</source>
        <translation>Der API-Server bewahrt sie auf, und nichts verwirft ihretwegen ein Paket.</translation>
    </message>
    <message>
        <source>A NetworkPolicy selects no pod</source>
        <translation>Eine NetworkPolicy wählt keinen Pod</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 selects no pod: none has %2.</source>
        <translation>NetworkPolicy %1 wählt keinen Pod: keiner hat %2.</translation>
    </message>
    <message>
        <source>It protects nobody. It is a note where a workload with these labels exists, where workloads were not read, and in an empty namespace.</source>
        <translation>Sie schützt niemanden. Es ist ein Hinweis, wo es einen Workload mit diesen Labels gibt, wo Workloads nicht gelesen wurden und in einem leeren Namespace.</translation>
    </message>
    <message>
        <source>A NetworkPolicy lets nobody in by a peer</source>
        <translation>Eine NetworkPolicy lässt über einen Peer niemanden herein</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 names a peer that is nobody: %2 finds nothing.</source>
        <translation>NetworkPolicy %1 nennt einen Peer, der niemand ist: %2 findet nichts.</translation>
    </message>
    <message>
        <source>The namespaces that the peer&apos;s namespaceSelector finds are searched; its own namespace only where it has none. ipBlocks are left out.</source>
        <translation>Durchsucht werden die Namespaces, die der namespaceSelector des Peers findet; der eigene nur, wo er keinen hat. ipBlocks bleiben außen vor.</translation>
    </message>
    <message>
        <source>Rules of a NetworkPolicy are ignored</source>
        <translation>Regeln einer NetworkPolicy werden nicht beachtet</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 has %2 rules, but policyTypes does not name %3: they are ignored.</source>
        <translation>NetworkPolicy %1 hat %2-Regeln, aber policyTypes nennt %3 nicht: Sie werden nicht beachtet.</translation>
    </message>
    <message>
        <source>policyTypes decides which directions count, where it is given.</source>
        <translation>policyTypes entscheidet, welche Richtungen zählen, wo es angegeben ist.</translation>
    </message>
    <message>
        <source>Pods may not ask for names</source>
        <translation>Pods dürfen nicht nach Namen fragen</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 keeps pods from the cluster&apos;s DNS over %2: %3 of them, such as %4.</source>
        <translation>NetworkPolicy %1 hält Pods vom DNS des Clusters über %2 ab: %3, zum Beispiel %4.</translation>
    </message>
    <message>
        <source>Names do not resolve, and most programs fail. A policy that lets nothing out at all is often meant: then it is a note. Only TCP blocked is a warning: long answers fail.</source>
        <translation>Namen lassen sich nicht auflösen, und die meisten Programme scheitern. Eine Policy, die gar nichts hinauslässt, ist oft so gemeint: Dann ist es ein Hinweis. Ist nur TCP gesperrt, ist es eine Warnung: Lange Antworten scheitern.</translation>
    </message>
    <message>
        <source>A NetworkPolicy names a port that no pod has</source>
        <translation>Eine NetworkPolicy nennt einen Port, den kein Pod hat</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 names the port %2 (%3), which none of its %4 pods declares.</source>
        <translation>NetworkPolicy %1 nennt den Port %2 (%3), den keiner ihrer %4 Pods angibt.</translation>
    </message>
    <message>
        <source>The rule matches nothing.</source>
        <translation>Die Regel trifft auf nichts zu.</translation>
    </message>
    <message>
        <source>An ipBlock means the cluster&apos;s own addresses</source>
        <translation>Ein ipBlock meint Adressen des Clusters selbst</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 has the ipBlock %2, which lies in the pod range %4.</source>
        <translation>NetworkPolicy %1 hat den ipBlock %2, der im Pod-Bereich %4 liegt.</translation>
    </message>
    <message>
        <source>Whether an ipBlock matches pods depends on the network plugin: Cilium&apos;s does not.</source>
        <translation>Ob ein ipBlock Pods meint, hängt vom Netzwerk-Plugin ab: bei Cilium nicht.</translation>
    </message>
    <message>
        <source>Two peers that were perhaps meant as one</source>
        <translation>Zwei Peers, die vielleicht als einer gemeint waren</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 lets in two groups, where perhaps only their overlap was meant.</source>
        <translation>NetworkPolicy %1 lässt zwei Gruppen herein, wo vielleicht nur ihr gemeinsamer Teil gemeint war.</translation>
    </message>
    <message>
        <source>A namespaceSelector and a podSelector in two items mean either; in one item they mean both.</source>
        <translation>Ein namespaceSelector und ein podSelector in zwei Einträgen bedeuten oder, in einem Eintrag und.</translation>
    </message>
    <message>
        <source>Nobody may reach a Service</source>
        <translation>Niemand darf einen Service erreichen</translation>
    </message>
    <message>
        <source>Service %1 has ready pods (%2), but NetworkPolicies let no pod and no outside address reach any of its ports.</source>
        <translation>Service %1 hat bereite Pods (%2), aber NetworkPolicies lassen keinen Pod und keine Adresse von außen an einen seiner Ports.</translation>
    </message>
    <message>
        <source>Only the node of each pod itself gets through. It is not told where other kinds of policies are in use.</source>
        <translation>Nur der Node jedes Pods selbst kommt durch. Es wird nicht gesagt, wo andere Arten von Policies in Gebrauch sind.</translation>
    </message>
    <message>
        <source>Two policies of one priority disagree</source>
        <translation>Zwei Policies einer Priorität widersprechen sich</translation>
    </message>
    <message>
        <source>ClusterNetworkPolicies %1 and %2 have the same priority %3, and say different things about the same pods.</source>
        <translation>Die ClusterNetworkPolicies %1 und %2 haben dieselbe Priorität %3 und sagen über dieselben Pods Verschiedenes.</translation>
    </message>
    <message>
        <source>Either of them may count: the API leaves it open.</source>
        <translation>Jede von beiden kann gelten: Die API lässt es offen.</translation>
    </message>
    <message>
        <source>Policies of an old API</source>
        <translation>Policies einer alten API</translation>
    </message>
    <message>
        <source>There are %1 policies of the kinds AdminNetworkPolicy and BaselineAdminNetworkPolicy.</source>
        <translation>Es gibt %1 Policies der Arten AdminNetworkPolicy und BaselineAdminNetworkPolicy.</translation>
    </message>
    <message>
        <source>Their API is no longer developed: ClusterNetworkPolicy takes its place.</source>
        <translation>Ihre API wird nicht mehr weiterentwickelt: ClusterNetworkPolicy tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>Pod and Service addresses overlap</source>
        <translation>Pod- und Service-Adressen überschneiden sich</translation>
    </message>
    <message>
        <source>An address in both may be a pod&apos;s and a Service&apos;s. It is an error once something there is given out.</source>
        <translation>Eine Adresse in beiden kann einem Pod und einem Service gehören. Es ist ein Fehler, sobald dort etwas vergeben ist.</translation>
    </message>
    <message>
        <source>A node&apos;s address lies in a pod or Service range</source>
        <translation>Die Adresse eines Node liegt in einem Pod- oder Service-Bereich</translation>
    </message>
    <message>
        <source>Traffic to the node goes elsewhere. Clouds that give pods addresses of the nodes&apos; network are left out.</source>
        <translation>Verkehr zum Node geht woandershin. Clouds, die Pods Adressen aus dem Netz der Nodes geben, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Two pods have one address</source>
        <translation>Zwei Pods haben eine Adresse</translation>
    </message>
    <message>
        <source>Traffic for one of them reaches the other. Finished pods and pods in the nodes&apos; network are left out; one that ends beside a new one is a note.</source>
        <translation>Verkehr für den einen erreicht den anderen. Fertige Pods und Pods im Netz der Nodes bleiben außen vor; einer, der neben einem neuen endet, ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Two nodes have one address</source>
        <translation>Zwei Nodes haben eine Adresse</translation>
    </message>
    <message>
        <source>Traffic for one of them reaches the other.</source>
        <translation>Verkehr für den einen erreicht den anderen.</translation>
    </message>
    <message>
        <source>Pod ranges of two nodes overlap</source>
        <translation>Die Pod-Bereiche zweier Nodes überschneiden sich</translation>
    </message>
    <message>
        <source>Packets for pods of one node go to the other.</source>
        <translation>Pakete für Pods des einen Node gehen an den anderen.</translation>
    </message>
    <message>
        <source>A node has no pod range</source>
        <translation>Ein Node hat keinen Pod-Bereich</translation>
    </message>
    <message>
        <source>Node %1 has no pod range, though other nodes have.</source>
        <translation>Node %1 hat keinen Pod-Bereich, obwohl andere Nodes einen haben.</translation>
    </message>
    <message>
        <source>Its pods get no addresses. Plugins that do not use spec.podCIDR are left out.</source>
        <translation>Seine Pods bekommen keine Adressen. Plugins, die spec.podCIDR nicht nutzen, bleiben außen vor.</translation>
    </message>
    <message>
        <source>A node&apos;s pod range is nearly full</source>
        <translation>Der Pod-Bereich eines Node ist fast voll</translation>
    </message>
    <message>
        <source>Node %1 uses %3 of the %4 pod addresses of %2.</source>
        <translation>Node %1 nutzt %3 der %4 Pod-Adressen von %2.</translation>
    </message>
    <message>
        <source>New pods there will wait for an address. It is an error where none is free and a pod waits.</source>
        <translation>Neue Pods warten dort auf eine Adresse. Es ist ein Fehler, wo keine frei ist und ein Pod wartet.</translation>
    </message>
    <message>
        <source>A node may run more pods than it has addresses</source>
        <translation>Ein Node darf mehr Pods ausführen, als er Adressen hat</translation>
    </message>
    <message>
        <source>Node %1 may run %2 pods, but its range %4 has %3 addresses for them.</source>
        <translation>Node %1 darf %2 Pods ausführen, aber sein Bereich %4 hat %3 Adressen für sie.</translation>
    </message>
    <message>
        <source>The last pods would wait for an address forever.</source>
        <translation>Die letzten Pods würden ewig auf eine Adresse warten.</translation>
    </message>
    <message>
        <source>An address from outside is another&apos;s too</source>
        <translation>Eine Adresse von außen gehört auch jemand anderem</translation>
    </message>
    <message>
        <source>Service %1 has the outside address %2, which is that of %3 too.</source>
        <translation>Service %1 hat die Adresse %2 von außen, die auch %3 gehört.</translation>
    </message>
    <message>
        <source>Traffic for one of them reaches the other. Services that share an address on different ports are left out.</source>
        <translation>Verkehr für den einen erreicht den anderen. Services, die sich eine Adresse auf verschiedenen Ports teilen, bleiben außen vor.</translation>
    </message>
    <message>
        <source>The Service range has a problem</source>
        <translation>Mit dem Service-Bereich stimmt etwas nicht</translation>
    </message>
    <message>
        <source>ServiceCIDR %1 is not ready: %3.</source>
        <translation>ServiceCIDR %1 ist nicht bereit: %3.</translation>
    </message>
    <message>
        <source>New Services may get no address.</source>
        <translation>Neue Services bekommen vielleicht keine Adresse.</translation>
    </message>
    <message>
        <source>Addresses that nobody has were never given back</source>
        <translation>Adressen, die niemand hat, wurden nie zurückgegeben</translation>
    </message>
    <message>
        <source>Calico&apos;s blocks are not read by this version.</source>
        <translation>Die Blöcke von Calico liest diese Version nicht.</translation>
    </message>
    <message>
        <source>A node has no network</source>
        <translation>Ein Node hat kein Netz</translation>
    </message>
    <message>
        <source>Node %1 reports that its network is not available: %2.</source>
        <translation>Node %1 meldet, dass sein Netz nicht verfügbar ist: %2.</translation>
    </message>
    <message>
        <source>Pods are not placed there.</source>
        <translation>Dort werden keine Pods platziert.</translation>
    </message>
    <message>
        <source>A network agent does not run on a node</source>
        <translation>Ein Netzwerk-Agent läuft auf einem Node nicht</translation>
    </message>
    <message>
        <source>Node %1 has no ready pod of DaemonSet %2.</source>
        <translation>Node %1 hat keinen bereiten Pod von DaemonSet %2.</translation>
    </message>
    <message>
        <source>New pods there get no network, or Services do not work. Nodes that the DaemonSet leaves out are not told.</source>
        <translation>Neue Pods bekommen dort kein Netz, oder Services gehen nicht. Über Nodes, die das DaemonSet auslässt, wird nichts gesagt.</translation>
    </message>
    <message>
        <source>The cluster&apos;s DNS hangs on little</source>
        <translation>Das DNS des Clusters hängt an wenig</translation>
    </message>
    <message>
        <source>The DNS Service %1 has a single ready pod.</source>
        <translation>Der DNS-Service %1 hat einen einzigen bereiten Pod.</translation>
    </message>
    <message>
        <source>When it goes, no name resolves. Clusters of one node are left out; that all pods run on one node is not told of clusters of up to three.</source>
        <translation>Wenn er ausfällt, lässt sich kein Name auflösen. Cluster aus einem Node bleiben außen vor; dass alle Pods auf einem Node laufen, wird über Cluster bis drei Nodes nicht gesagt.</translation>
    </message>
    <message>
        <source>Pods ask another DNS address than the Service has</source>
        <translation>Pods fragen eine andere DNS-Adresse, als der Service hat</translation>
    </message>
    <message>
        <source>Names resolve only if somebody answers there.</source>
        <translation>Namen lassen sich nur auflösen, wenn dort jemand antwortet.</translation>
    </message>
    <message>
        <source>kube-proxy&apos;s mode is about to end</source>
        <translation>Der Modus von kube-proxy läuft aus</translation>
    </message>
    <message>
        <source>kube-proxy runs in mode %1, which is deprecated.</source>
        <translation>kube-proxy läuft im Modus %1, der veraltet ist.</translation>
    </message>
    <message>
        <source>ipvs is deprecated since Kubernetes 1.35 and planned to be off from 1.40 on. Where no mode is set, the default will become nftables.</source>
        <translation>ipvs ist seit Kubernetes 1.35 veraltet und soll ab 1.40 abgeschaltet sein. Wo kein Modus gesetzt ist, wird nftables der Standard.</translation>
    </message>
    <message>
        <source>Two network plugins run</source>
        <translation>Zwei Netzwerk-Plugins laufen</translation>
    </message>
    <message>
        <source>They get in each other&apos;s way.</source>
        <translation>Sie kommen einander in die Quere.</translation>
    </message>
    <message>
        <source>Traces of another network plugin</source>
        <translation>Spuren eines anderen Netzwerk-Plugins</translation>
    </message>
    <message>
        <source>They say nothing about the network of today.</source>
        <translation>Sie sagen nichts über das heutige Netz.</translation>
    </message>
    <message>
        <source>Nodes do not agree</source>
        <translation>Die Nodes sind sich nicht einig</translation>
    </message>
    <message>
        <source>It is usual during an upgrade.</source>
        <translation>Während eines Upgrades ist das üblich.</translation>
    </message>
    <message>
        <source>Two components serve Services</source>
        <translation>Zwei Komponenten bedienen Services</translation>
    </message>
    <message>
        <source>Only one of them should.</source>
        <translation>Nur eine von beiden sollte es.</translation>
    </message>
    <message>
        <source>Two settings name different pod ranges</source>
        <translation>Zwei Einstellungen nennen verschiedene Pod-Bereiche</translation>
    </message>
    <message>
        <source>What kube-proxy takes for the pods&apos; network decides what it masquerades.</source>
        <translation>Was kube-proxy für das Netz der Pods hält, entscheidet, was es maskiert.</translation>
    </message>
    <message>
        <source>Pods have addresses outside of the pod ranges</source>
        <translation>Pods haben Adressen außerhalb der Pod-Bereiche</translation>
    </message>
    <message>
        <source>They may be left from an older range.</source>
        <translation>Sie können von einem älteren Bereich übrig sein.</translation>
    </message>
    <message>
        <source>The nodes&apos; pod ranges are not used</source>
        <translation>Die Pod-Bereiche der Nodes werden nicht genutzt</translation>
    </message>
    <message>
        <source>The network plugin takes addresses from elsewhere.</source>
        <translation>Das Netzwerk-Plugin nimmt Adressen von anderswo.</translation>
    </message>
    <message>
        <source>A pod&apos;s further network is not there</source>
        <translation>Ein weiteres Netz eines Pods gibt es nicht</translation>
    </message>
    <message>
        <source>Attachments of Multus are not read by this version.</source>
        <translation>Netzanschlüsse von Multus liest diese Version nicht.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No controller has answered for Gateway %1 for more than five minutes: it is not %2.</source>
        <translation>Seit mehr als fünf Minuten hat kein Controller für Gateway %1 geantwortet: Es ist nicht %2.</translation>
    </message>
    <message>
        <source>No controller has answered for %1 at %2 for more than five minutes.</source>
        <translation>Seit mehr als fünf Minuten hat kein Controller für %1 an %2 geantwortet.</translation>
    </message>
    <message>
        <source>%1 sends to Service %2, which is not there.</source>
        <translation>%1 schickt an Service %2, den es nicht gibt.</translation>
    </message>
    <message>
        <source>%1 sends to port %4 of Service %2, which has no such port.</source>
        <translation>%1 schickt an Port %4 von Service %2, der keinen solchen Port hat.</translation>
    </message>
    <message>
        <source>%1 sends to Service %2 of another namespace, and no ReferenceGrant there lets it.</source>
        <translation>%1 schickt an Service %2 eines anderen Namespace, und dort erlaubt es kein ReferenceGrant.</translation>
    </message>
    <message>
        <source>%1: the controller of %2 cannot use a backend: %4.</source>
        <translation>%1: Der Controller von %2 kann ein Backend nicht nutzen: %4.</translation>
    </message>
    <message>
        <source>Ingress %1 names no class, and no IngressClass is the default.</source>
        <translation>Ingress %1 nennt keine Klasse, und keine IngressClass ist der Standard.</translation>
    </message>
    <message>
        <source>There are %1 NetworkPolicies; whether anything enforces them is not known.</source>
        <translation>Es gibt %1 NetworkPolicies; ob etwas sie durchsetzt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 has the ipBlock %2, which lies in the Service range %4: most plugins see pods&apos; addresses there.</source>
        <translation>NetworkPolicy %1 hat den ipBlock %2, der im Service-Bereich %4 liegt: Die meisten Plugins sehen dort die Adressen der Pods.</translation>
    </message>
    <message>
        <source>The DNS Service %1 has no ready pod: no name of the cluster resolves.</source>
        <translation>Der DNS-Service %1 hat keinen bereiten Pod: Kein Name des Clusters lässt sich auflösen.</translation>
    </message>
    <message>
        <source>All %2 ready pods of the DNS Service %1 run on node %3.</source>
        <translation>Alle %2 bereiten Pods des DNS-Service %1 laufen auf Node %3.</translation>
    </message>
    <message>
        <source>ServiceCIDR %1: the range %3 is nearly full.</source>
        <translation>ServiceCIDR %1: Der Bereich %3 ist fast voll.</translation>
    </message>
    <message>
        <source>Service %1 has the address %3, which lies in no ServiceCIDR.</source>
        <translation>Service %1 hat die Adresse %3, die in keinem ServiceCIDR liegt.</translation>
    </message>
    <message>
        <source>Node %1 has no pod of DaemonSet %2, which is for every node.</source>
        <translation>Node %1 hat keinen Pod von DaemonSet %2, das für jeden Node ist.</translation>
    </message>
    <message>
        <source>Node %1: Pod %3 of DaemonSet %2 is not ready.</source>
        <translation>Node %1: Pod %3 von DaemonSet %2 ist nicht bereit.</translation>
    </message>
    <message>
        <source>kube-proxy has no mode set: its default will change from iptables to nftables.</source>
        <translation>kube-proxy hat keinen Modus gesetzt: Sein Standard wird von iptables zu nftables wechseln.</translation>
    </message>
    <message>
        <source>%1: not read, or not all</source>
        <translation>%1: nicht gelesen oder nicht alle</translation>
    </message>
    <message>
        <source>%1 of namespace %2: not read, or not all</source>
        <translation>%1 von Namespace %2: nicht gelesen oder nicht alle</translation>
    </message>
    <message>
        <source>these files hold no status</source>
        <translation>diese Dateien enthalten keinen Status</translation>
    </message>
    <message>
        <source>the object does not say when it was made</source>
        <translation>das Objekt sagt nicht, wann es entstanden ist</translation>
    </message>
    <message>
        <source>how many addresses a node has is not known of this network plugin</source>
        <translation>wie viele Adressen ein Node hat, ist bei diesem Netzwerk-Plugin nicht bekannt</translation>
    </message>
    <message>
        <source>nodes do not say how much CPU they have</source>
        <translation>die Nodes sagen nicht, wie viel CPU sie haben</translation>
    </message>
    <message>
        <source>no control-plane node is to be seen</source>
        <translation>es ist kein Control-Plane-Node zu sehen</translation>
    </message>
    <message>
        <source>which addresses the control plane has besides its nodes&apos; is not known</source>
        <translation>welche Adressen die Control Plane neben denen ihrer Nodes hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Secrets are never read</source>
        <translation>Secrets werden nie gelesen</translation>
    </message>
    <message>
        <source>this version does not read what it needs</source>
        <translation>diese Version liest nicht, was nötig ist</translation>
    </message>
    <message>
        <source>nodes do not say how many pods they take</source>
        <translation>Nodes sagen nicht, wie viele Pods sie aufnehmen</translation>
    </message>
</context>
<context>
    <name>FlowGrammarText</name>
    <message>
        <source>the path needs 640x480 or more, so that its letters can be read</source>
        <translation>der Weg braucht 640x480 oder mehr, damit seine Buchstaben lesbar sind</translation>
    </message>
</context>
<context>
    <name>FlowText</name>
    <message>
        <source>The picture is too small for the whole path; give a larger --size.</source>
        <translation>Das Bild ist zu klein für den ganzen Weg; geben Sie eine größere --size an.</translation>
    </message>
    <message>
        <source>Some letters are smaller than 9 pt; --size %1x%2 has none.</source>
        <translation>Manche Buchstaben sind kleiner als 9 pt; bei --size %1x%2 sind es keine.</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>FooterText</name>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>namespaces</source>
        <translation>Namespaces</translation>
    </message>
    <message>
        <source>Replaced in this picture: %1</source>
        <translation>In diesem Bild ersetzt: %1</translation>
    </message>
    <message>
        <source>solid line: the packet</source>
        <translation>durchgezogene Linie: das Paket</translation>
    </message>
    <message>
        <source>dashed line: its reply</source>
        <translation>gestrichelte Linie: seine Antwort</translation>
    </message>
    <message>
        <source>broad line: in an outer header</source>
        <translation>breite Linie: in einem äußeren Header</translation>
    </message>
    <message>
        <source>marked: what the step has changed</source>
        <translation>markiert: was der Schritt geändert hat</translation>
    </message>
</context>
<context>
    <name>GroundText</name>
    <message>
        <source>JPEG is never transparent: the ground is white. PNG and WebP are.</source>
        <translation>JPEG ist nie durchsichtig: Der Grund ist weiß. PNG und WebP können durchsichtig sein.</translation>
    </message>
    <message>
        <source>GIF and MP4 know no half-transparent edges: they have the light ground. WebP and APNG are transparent.</source>
        <translation>GIF und MP4 kennen keine halb durchsichtigen Kanten: Sie haben den hellen Grund. WebP und APNG sind durchsichtig.</translation>
    </message>
</context>
<context>
    <name>HandoutText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Frage %1</translation>
    </message>
    <message>
        <source>The right answers</source>
        <translation>Die richtigen Antworten</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>On the map</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>From thing to thing</source>
        <translation>Von Ding zu Ding</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Umschalt + Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Die Karte verschieben</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>From card to card</source>
        <translation>Von Karte zu Karte</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>To the ends of a card</source>
        <translation>An die Enden einer Karte</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Go close; roll up or unroll a workload</source>
        <translation>Nahe heran; einen Workload zusammenfassen oder aufklappen</translation>
    </message>
    <message>
        <source>Shift+F10, Menu</source>
        <translation>Umschalt+F10, Menü</translation>
    </message>
    <message>
        <source>What can be done with what is selected</source>
        <translation>Was mit dem Gewählten getan werden kann</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Select nothing; give up a question</source>
        <translation>Nichts wählen; eine Frage aufgeben</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>Closer, farther, actual size</source>
        <translation>Näher, weiter weg, Originalgröße</translation>
    </message>
    <message>
        <source>In the search</source>
        <translation>In der Suche</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Eingabe, Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>The next thing found, the one before</source>
        <translation>Der nächste Fund, der vorige</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pfeil ab</translation>
    </message>
    <message>
        <source>What can be asked here</source>
        <translation>Was hier gefragt werden kann</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Die Suche leeren</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>In einer Tabelle</translation>
    </message>
    <message>
        <source>Enter, double click</source>
        <translation>Eingabe, Doppelklick</translation>
    </message>
    <message>
        <source>Show the row&apos;s thing on the map</source>
        <translation>Was in der Zeile steht, auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Click on a heading</source>
        <translation>Klick auf eine Überschrift</translation>
    </message>
    <message>
        <source>Sort by it; a third click brings the first order back</source>
        <translation>Danach sortieren; ein dritter Klick bringt die erste Ordnung zurück</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>Wie man fragt</translation>
    </message>
    <message>
        <source>Everything that has the word in a name, an address or elsewhere</source>
        <translation>Alles, was das Wort in einem Namen, einer Adresse oder anderswo hat</translation>
    </message>
    <message>
        <source>What has this value</source>
        <translation>Was diesen Wert hat</translation>
    </message>
    <message>
        <source>What has this in its value</source>
        <translation>Was das in seinem Wert hat</translation>
    </message>
    <message>
        <source>What lies in the range</source>
        <translation>Was im Bereich liegt</translation>
    </message>
    <message>
        <source>What has one of these values</source>
        <translation>Was einen dieser Werte hat</translation>
    </message>
    <message>
        <source>Terms joined by and, or, not and parentheses</source>
        <translation>Verbunden mit and, or, not und Klammern</translation>
    </message>
    <message>
        <source>Quotes around a word of the language or one with a blank</source>
        <translation>Anführungszeichen um ein Wort der Sprache oder eines mit Leerzeichen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>On the stage and while presenting</source>
        <translation>Auf der Bühne und beim Vorführen</translation>
    </message>
    <message>
        <source>Left, Right, Page Up, Page Down</source>
        <translation>Links, Rechts, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>One step back or forward, as clickers send it</source>
        <translation>Einen Schritt zurück oder vor, wie Presenter sie senden</translation>
    </message>
    <message>
        <source>To the step with that number</source>
        <translation>Zum Schritt mit dieser Nummer</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Map or stage, while presenting</source>
        <translation>Karte oder Bühne, beim Vorführen</translation>
    </message>
    <message>
        <source>B, full stop</source>
        <translation>B, Punkt</translation>
    </message>
    <message>
        <source>Black screen, while presenting</source>
        <translation>Schwarzer Bildschirm, beim Vorführen</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Freeze what the others see, while presenting</source>
        <translation>Einfrieren, was die anderen sehen, beim Vorführen</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>Die Vorführung beenden</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>The question of a lesson, with the hands that were counted, while presenting</source>
        <translation>Die Frage einer Lektion mit den gezählten Handzeichen, beim Vorführen</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Other addresses than the cluster&apos;s for those who look on, while presenting</source>
        <translation>Andere Adressen als die des Clusters für die, die zusehen, beim Vorführen</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Spotlight: dark but for a circle at the pointer, while presenting</source>
        <translation>Scheinwerfer: dunkel bis auf einen Kreis am Mauszeiger, beim Vorführen</translation>
    </message>
    <message>
        <source>Plus, minus</source>
        <translation>Plus, Minus</translation>
    </message>
    <message>
        <source>Larger or smaller spotlight</source>
        <translation>Größerer oder kleinerer Scheinwerfer</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>A bright point that leaves a trail instead of the pointer, while presenting</source>
        <translation>Ein heller Punkt mit einer Spur statt des Mauszeigers, beim Vorführen</translation>
    </message>
    <message>
        <source>On the view of addresses</source>
        <translation>In der Ansicht der Adressen</translation>
    </message>
    <message>
        <source>From range to range, from cell to cell</source>
        <translation>Von Bereich zu Bereich, von Zelle zu Zelle</translation>
    </message>
    <message>
        <source>What the range or the address is; opens a cell of several addresses</source>
        <translation>Was der Bereich oder die Adresse ist; öffnet eine Zelle mit mehreren Adressen</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>From a part of a range back to the whole</source>
        <translation>Vom Teil eines Bereichs zurück zum ganzen</translation>
    </message>
</context>
<context>
    <name>Inspection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation>Was nicht zusammenpasst</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Pod ranges</source>
        <translation>Pod-Bereiche</translation>
    </message>
    <message>
        <source>Nothing in the cluster says which addresses its pods get.</source>
        <translation>Nichts im Cluster sagt aus, welche Adressen seine Pods bekommen.</translation>
    </message>
    <message>
        <source>The node object also names %1, which this network plugin does not use.</source>
        <translation>Das Node-Objekt nennt auch %1; dieses Netzwerk-Plugin verwendet das nicht.</translation>
    </message>
    <message>
        <source>Pods: %1, room for %2</source>
        <translation>Pods: %1, Platz für %2</translation>
    </message>
    <message>
        <source>Pods: %1</source>
        <translation>Pods: %1</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Node %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>worker (no role label)</source>
        <translation>Worker (kein Rollen-Label)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation>Kubelet</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>its node&apos;s own address (hostNetwork)</source>
        <translation>die Adresse seines Nodes (hostNetwork)</translation>
    </message>
    <message>
        <source>no longer its own: the pod has finished</source>
        <translation>nicht mehr seine eigene: der Pod ist beendet</translation>
    </message>
    <message>
        <source>, on the node as %1</source>
        <translation>, auf dem Node als %1</translation>
    </message>
    <message>
        <source>Pod %1</source>
        <translation>Pod %1</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>none declared</source>
        <translation>keine angegeben</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>Services that list it as an endpoint</source>
        <translation>Services, die ihn als Endpoint führen</translation>
    </message>
    <message>
        <source>None: it is reached by its own address only.</source>
        <translation>Keine: Er ist nur über seine eigene Adresse erreichbar.</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>None: nothing answers behind this Service.</source>
        <translation>Keine: Hinter diesem Service antwortet nichts.</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>Selects pods with</source>
        <translation>Wählt Pods mit</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>It is not in the cluster any more.</source>
        <translation>Nicht mehr im Cluster.</translation>
    </message>
    <message>
        <source>Client outside the cluster</source>
        <translation>Client außerhalb des Clusters</translation>
    </message>
    <message>
        <source>Any machine that is neither a node nor a pod. It can reach what is open to the outside: node addresses, NodePorts, load balancers and external IPs.</source>
        <translation>Ein beliebiger Rechner, der weder Node noch Pod ist. Er erreicht, was nach außen offen ist: Node-Adressen, NodePorts, Load Balancer und externe IPs.</translation>
    </message>
    <message>
        <source>Services open to the outside</source>
        <translation>Nach außen offene Services</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Pods that no node has taken yet. They have no address.</source>
        <translation>Pods, die noch kein Node übernommen hat. Sie haben keine Adresse.</translation>
    </message>
    <message>
        <source>So far this is what the server&apos;s own table says; the pod itself is still arriving.</source>
        <translation>Bisher ist das, was die eigene Tabelle des Servers sagt; der Pod selbst kommt noch an.</translation>
    </message>
    <message>
        <source>Still arriving: %1. What stands here may change with it.</source>
        <translation>Kommt noch an: %1. Was hier steht, kann sich damit noch ändern.</translation>
    </message>
    <message>
        <source>Answers at</source>
        <translation>Antwortet auf</translation>
    </message>
    <message>
        <source>any host</source>
        <translation>jeder Host</translation>
    </message>
    <message>
        <source>no Service</source>
        <translation>kein Service</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Open on every node; answered only on nodes that have a ready endpoint (externalTrafficPolicy: Local).</source>
        <translation>Auf jedem Node offen; beantwortet nur auf Nodes, die einen bereiten Endpoint haben (externalTrafficPolicy: Local).</translation>
    </message>
    <message>
        <source>Open on every node; each passes packets on to an endpoint anywhere in the cluster.</source>
        <translation>Auf jedem Node offen; jeder reicht Pakete an einen Endpoint irgendwo im Cluster weiter.</translation>
    </message>
    <message>
        <source>Ingress %1</source>
        <translation>Ingress %1</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>the cluster&apos;s default</source>
        <translation>die Vorgabe des Clusters</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Where requests go</source>
        <translation>Wohin Anfragen gehen</translation>
    </message>
    <message>
        <source>Nowhere: it has no rule.</source>
        <translation>Nirgendwohin: Er hat keine Regel.</translation>
    </message>
    <message>
        <source>An Ingress is no place in the network itself: pods of its controller answer, and ask the Services&apos; endpoints on their own.</source>
        <translation>Ein Ingress ist selbst kein Ort im Netz: Pods seines Controllers antworten und fragen die Endpoints der Services von sich aus.</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>wartet: %1</translation>
    </message>
    <message>
        <source>has ended: %1, exit code %2</source>
        <translation>ist beendet: %1, Exit-Code %2</translation>
    </message>
    <message>
        <source>runs and is ready</source>
        <translation>läuft und ist bereit</translation>
    </message>
    <message>
        <source>runs, is not ready</source>
        <translation>läuft, ist nicht bereit</translation>
    </message>
    <message>
        <source>has not started</source>
        <translation>ist nicht gestartet</translation>
    </message>
    <message numerus="yes">
        <source>%n restarts</source>
        <translation>
            <numerusform>%n Neustart</numerusform>
            <numerusform>%n Neustarts</numerusform>
        </translation>
    </message>
    <message>
        <source>Container %1 %2.</source>
        <comment>name, what it does</comment>
        <translation>Container %1 %2.</translation>
    </message>
    <message>
        <source>No node has taken it.</source>
        <translation>Kein Node hat ihn übernommen.</translation>
    </message>
    <message>
        <source>Why it is %1</source>
        <comment>not ready, failing</comment>
        <translation>Warum er %1 ist</translation>
    </message>
    <message>
        <source>NetworkPolicies that select it</source>
        <translation>NetworkPolicies, die ihn auswählen</translation>
    </message>
    <message>
        <source>every pod</source>
        <translation>jeder Pod</translation>
    </message>
    <message>
        <source>pods with %1</source>
        <translation>Pods mit %1</translation>
    </message>
    <message>
        <source>%1 except %2</source>
        <translation>%1 außer %2</translation>
    </message>
    <message>
        <source>%1 of this namespace</source>
        <comment>every pod, pods with a label</comment>
        <translation>%1 dieses Namespace</translation>
    </message>
    <message>
        <source>%1 of every namespace</source>
        <comment>every pod, pods with a label</comment>
        <translation>%1 jedes Namespace</translation>
    </message>
    <message>
        <source>%1 of namespaces with %2</source>
        <comment>every pod or pods with a label; labels</comment>
        <translation>%1 von Namespaces mit %2</translation>
    </message>
    <message>
        <source>anybody, inside and outside the cluster</source>
        <translation>jeder, im Cluster und außerhalb</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>; oder </translation>
    </message>
    <message>
        <source>on every port</source>
        <translation>auf jedem Port</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>ports</comment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, on which ports</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The network plugin of this cluster enforces it.</source>
        <translation>Das Netz-Plugin dieses Clusters setzt sie durch.</translation>
    </message>
    <message>
        <source>The network plugin of this cluster does not enforce NetworkPolicies: nothing is dropped by it.</source>
        <translation>Das Netz-Plugin dieses Clusters setzt NetworkPolicies nicht durch: Sie verwirft nichts.</translation>
    </message>
    <message>
        <source>Whether the network plugin of this cluster enforces NetworkPolicies is not known.</source>
        <translation>Ob das Netz-Plugin dieses Clusters NetworkPolicies durchsetzt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>NetworkPolicy %1</source>
        <translation>NetworkPolicy %1</translation>
    </message>
    <message>
        <source>Selects</source>
        <translation>Wählt aus</translation>
    </message>
    <message>
        <source>Those are</source>
        <translation>Das sind</translation>
    </message>
    <message>
        <source>Lets in</source>
        <translation>Lässt herein</translation>
    </message>
    <message>
        <source>It says nothing about packets that come in.</source>
        <translation>Sie sagt nichts über Pakete, die hereinkommen.</translation>
    </message>
    <message>
        <source>Nobody: nothing comes in.</source>
        <translation>Niemanden: Nichts kommt herein.</translation>
    </message>
    <message>
        <source>Lets out to</source>
        <translation>Lässt hinaus zu</translation>
    </message>
    <message>
        <source>It says nothing about packets that go out.</source>
        <translation>Sie sagt nichts über Pakete, die hinausgehen.</translation>
    </message>
    <message>
        <source>Nobody: nothing goes out.</source>
        <translation>Niemandem: Nichts geht hinaus.</translation>
    </message>
    <message>
        <source>What several policies let through adds up; replies to what is let through always pass.</source>
        <translation>Was mehrere Policies durchlassen, summiert sich; Antworten auf Durchgelassenes kommen immer durch.</translation>
    </message>
    <message>
        <source>Pods it selects</source>
        <translation>Pods, die sie auswählt</translation>
    </message>
    <message>
        <source>None at the moment.</source>
        <translation>Im Augenblick keine.</translation>
    </message>
    <message>
        <source>Only its pods tell of this node: its own object could not be read.</source>
        <translation>Von diesem Node zeugen nur seine Pods: Sein eigenes Objekt konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>It has no pods any more.</source>
        <translation>Er hat keine Pods mehr.</translation>
    </message>
    <message>
        <source>Services in front of its pods</source>
        <translation>Services vor seinen Pods</translation>
    </message>
    <message>
        <source>None: its pods are reached by their own addresses only.</source>
        <translation>Keine: Seine Pods sind nur unter ihren eigenen Adressen erreichbar.</translation>
    </message>
    <message>
        <source>NetworkPolicies that select its pods</source>
        <translation>NetworkPolicies, die seine Pods auswählen</translation>
    </message>
    <message>
        <source>None: everything may reach them, and they may reach everything.</source>
        <translation>Keine: Alles darf sie erreichen, und sie dürfen alles erreichen.</translation>
    </message>
    <message>
        <source>NetworkPolicies</source>
        <translation>NetworkPolicies</translation>
    </message>
    <message>
        <source>None: its pods let everything in and out.</source>
        <translation>Keine: Seine Pods lassen alles herein und hinaus.</translation>
    </message>
    <message>
        <source>No Service&apos;s EndpointSlices list them. Completed pods, and those that use their node&apos;s address, stand here too.</source>
        <translation>Sie stehen in den EndpointSlices keines Service. Auch abgeschlossene Pods und solche, die die Adresse ihres Nodes benutzen, stehen hier.</translation>
    </message>
    <message>
        <source>every namespace</source>
        <translation>jeder Namespace</translation>
    </message>
    <message>
        <source>namespaces with %1</source>
        <comment>labels</comment>
        <translation>Namespaces mit %1</translation>
    </message>
    <message>
        <source>every pod of %1</source>
        <comment>namespaces</comment>
        <translation>jeder Pod, Bereich: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pods with labels, namespaces</comment>
        <translation>%1, Bereich: %2</translation>
    </message>
    <message>
        <source>every node</source>
        <translation>jeder Node</translation>
    </message>
    <message>
        <source>nodes with %1</source>
        <comment>labels</comment>
        <translation>Nodes mit %1</translation>
    </message>
    <message>
        <source>something that is written in a way Hopscope does not know</source>
        <translation>etwas, dessen Schreibweise Hopscope nicht kennt</translation>
    </message>
    <message>
        <source>a port that is written in a way Hopscope does not know</source>
        <translation>ein Port, dessen Schreibweise Hopscope nicht kennt</translation>
    </message>
    <message>
        <source>Accepts</source>
        <comment>a policy&apos;s rule</comment>
        <translation>Lässt durch</translation>
    </message>
    <message>
        <source>Denies</source>
        <comment>a policy&apos;s rule</comment>
        <translation>Verbietet</translation>
    </message>
    <message>
        <source>Passes on to the next tier</source>
        <comment>a policy&apos;s rule</comment>
        <translation>Gibt an die nächste Stufe weiter</translation>
    </message>
    <message>
        <source>Does something that Hopscope does not know</source>
        <comment>a policy&apos;s rule</comment>
        <translation>Tut etwas, das Hopscope nicht kennt</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>what a rule does, with whom, on which ports</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Admin: asked before NetworkPolicies</source>
        <translation>Admin: vor den NetworkPolicies gefragt</translation>
    </message>
    <message>
        <source>Baseline: asked where no NetworkPolicy selects the pod</source>
        <translation>Baseline: gefragt, wo keine NetworkPolicy den Pod auswählt</translation>
    </message>
    <message>
        <source>one that Hopscope does not know</source>
        <translation>eine, die Hopscope nicht kennt</translation>
    </message>
    <message>
        <source>Nothing in this cluster enforces policies: nothing is dropped by it.</source>
        <translation>Nichts in diesem Cluster setzt Policies durch: Durch sie wird nichts verworfen.</translation>
    </message>
    <message>
        <source>Whether the network plugin of this cluster enforces this kind is not known.</source>
        <translation>Ob das Netz-Plugin dieses Clusters diese Art durchsetzt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe (tier)</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>%1 (the lower is asked first)</source>
        <translation>%1 (die kleinere wird zuerst gefragt)</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Was hereinkommt</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Was hinausgeht</translation>
    </message>
    <message>
        <source>The first rule that matches decides; replies to what is accepted always pass.</source>
        <translation>Die erste Regel, die passt, entscheidet; Antworten auf Durchgelassenes gehen immer durch.</translation>
    </message>
    <message>
        <source>Pods it selects in this namespace</source>
        <translation>Pods, die sie in diesem Namespace auswählt</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>namespaces: %1</source>
        <translation>Namespaces: %1</translation>
    </message>
    <message>
        <source>and more that Hopscope does not know</source>
        <translation>und mehr, das Hopscope nicht kennt</translation>
    </message>
    <message>
        <source>in and out</source>
        <translation>herein und hinaus</translation>
    </message>
    <message>
        <source>in</source>
        <translation>herein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>hinaus</translation>
    </message>
    <message>
        <source>neither way</source>
        <translation>in keiner Richtung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>whom it selects, in which directions</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge (order)</translation>
    </message>
    <message>
        <source>Hopscope does not evaluate this kind of policy: where it selects an end of a path, whether the packet passes is not known.</source>
        <translation>Hopscope wertet diese Art von Policy nicht aus: Wo sie ein Ende eines Wegs auswählt, ist nicht bekannt, ob das Paket durchkommt.</translation>
    </message>
    <message>
        <source>Its network plugin does not run in this cluster: nothing is dropped by it.</source>
        <translation>Ihr Netz-Plugin läuft nicht in diesem Cluster: Durch sie wird nichts verworfen.</translation>
    </message>
    <message>
        <source>Pods it may select in this namespace</source>
        <translation>Pods, die sie in diesem Namespace auswählen kann</translation>
    </message>
    <message>
        <source>Other policies that select it, or may</source>
        <translation>Andere Policies, die ihn auswählen oder auswählen können</translation>
    </message>
    <message>
        <source>Other policies that select its pods, or may</source>
        <translation>Andere Policies, die seine Pods auswählen oder auswählen können</translation>
    </message>
    <message>
        <source>Not all %1 were read.</source>
        <comment>kind, in the plural</comment>
        <translation>Nicht alle %1 wurden gelesen.</translation>
    </message>
    <message>
        <source>%1 were not read.</source>
        <comment>kind, in the plural</comment>
        <translation>%1 wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <comment>a sentence</comment>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>%1 of those that were read</source>
        <translation>%1 der gelesenen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n container(s)</source>
        <translation>
            <numerusform>%1 von %n Container</numerusform>
            <numerusform>%1 von %n Containern</numerusform>
        </translation>
    </message>
    <message>
        <source>Pods that its selector matches (inferred)</source>
        <translation>Pods, auf die sein Selector passt (geschlossen)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Pods wanted</source>
        <translation>Gewünschte Pods</translation>
    </message>
    <message>
        <source>Labels of its pods</source>
        <translation>Labels seiner Pods</translation>
    </message>
    <message>
        <source>Services that select its pods</source>
        <translation>Services, die seine Pods auswählen</translation>
    </message>
    <message>
        <source>Workloads without pods</source>
        <translation>Workloads ohne Pods</translation>
    </message>
    <message>
        <source>What is wrong here</source>
        <translation>Was hier nicht stimmt</translation>
    </message>
    <message>
        <source>Show among the findings</source>
        <translation>Unter den Befunden zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Endpoints, ready: %Ln</source>
        <translation>
            <numerusform>Endpoints, bereit: %Ln</numerusform>
            <numerusform>Endpoints, bereit: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Endpoints, not ready: %Ln</source>
        <translation>
            <numerusform>Endpoints, nicht bereit: %Ln</numerusform>
            <numerusform>Endpoints, nicht bereit: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Endpoints, terminating: %Ln</source>
        <translation>
            <numerusform>Endpoints, in Beendigung: %Ln</numerusform>
            <numerusform>Endpoints, in Beendigung: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods now</source>
        <translation>
            <numerusform>%Ln Pod jetzt</numerusform>
            <numerusform>%Ln Pods jetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln Node</numerusform>
            <numerusform>%Ln Nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonGrammar</name>
    <message>
        <source>lesson --list stands alone.</source>
        <translation>lesson --list steht allein.</translation>
    </message>
    <message>
        <source>lesson needs a NAME, or --list.</source>
        <translation>lesson braucht einen NAMEN oder --list.</translation>
    </message>
    <message>
        <source>-o belongs to lesson --list or lesson NAME --check.</source>
        <translation>-o gehört zu lesson --list oder lesson NAME --check.</translation>
    </message>
    <message>
        <source>lesson --out stands without --list and --check.</source>
        <translation>lesson --out steht ohne --list und --check.</translation>
    </message>
    <message>
        <source>--size, --theme and --mask belong to lesson NAME --out.</source>
        <translation>--size, --theme und --mask gehören zu lesson NAME --out.</translation>
    </message>
</context>
<context>
    <name>LessonPageText</name>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of this language, for HTML</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not this one.</source>
        <translation>Das ist es nicht.</translation>
    </message>
    <message>
        <source>Answer first, or have it shown.</source>
        <translation>Erst antworten oder sich die Antwort zeigen lassen.</translation>
    </message>
    <message>
        <source>%1 of %2 right at the first try</source>
        <translation>%1 von %2 beim ersten Versuch richtig</translation>
    </message>
    <message>
        <source>Keys: Space or → next, ← back, Home, End, 1 to 9 an answer, T light or dark, B black.</source>
        <translation>Tasten: Leertaste oder → weiter, ← zurück, Pos1, Ende, 1 bis 9 eine Antwort, T hell oder dunkel, B schwarz.</translation>
    </message>
</context>
<context>
    <name>LessonReport</name>
    <message>
        <source>   right: %1</source>
        <translation>   richtig: %1</translation>
    </message>
    <message>
        <source>   wrong: %1. %2</source>
        <translation>   falsch: %1. %2</translation>
    </message>
    <message>
        <source>   wrong: %1</source>
        <translation>   falsch: %1</translation>
    </message>
    <message>
        <source>   why: %1</source>
        <translation>   warum: %1</translation>
    </message>
    <message>
        <source>What no object of the cluster says, and the answers rest on:</source>
        <translation>Was kein Objekt des Clusters sagt und worauf die Antworten beruhen:</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>Lektion %1: %2</translation>
    </message>
    <message>
        <source>It fits %1.</source>
        <translation>Sie passt zu %1.</translation>
    </message>
    <message>
        <source>It does not fit %1. %2</source>
        <translation>Sie passt nicht zu %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>   right too: %n more</source>
        <translation>
            <numerusform>   auch richtig: %n weitere</numerusform>
            <numerusform>   auch richtig: %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonTeaching</name>
    <message>
        <source>Answer, 1 to %1: </source>
        <translation>Antwort, 1 bis %1: </translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>No. Right is: %1.</source>
        <translation>Nein. Richtig ist: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 right.</source>
        <translation>%1 von %2 richtig.</translation>
    </message>
</context>
<context>
    <name>LessonText</name>
    <message>
        <source>There is no lesson &quot;%1&quot;. There are: %2.</source>
        <translation>Es gibt keine Lektion „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>A built-in cluster that it fits: --cluster scenario:%1</source>
        <translation>Ein eingebauter Cluster, zu dem sie passt: --cluster scenario:%1</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Live &amp;cluster</source>
        <translation>Laufender &amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open what kubectl get … -o json or yaml wrote</source>
        <translation>Öffnen, was kubectl get … -o json oder yaml geschrieben hat</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a folder of such files as one cluster</source>
        <translation>Einen Ordner solcher Dateien als einen Cluster öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;built-in cluster</source>
        <translation>&amp;Eingebauten Cluster öffnen</translation>
    </message>
    <message>
        <source>The small cluster of the networking notes</source>
        <translation>Der kleine Cluster der Netzwerk-Notizen</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;Bild exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Find on the map</source>
        <translation>Auf der Karte &amp;suchen</translation>
    </message>
    <message>
        <source>Copy table rows as &amp;text</source>
        <translation>Tabellenzeilen als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy table rows as &amp;CSV</source>
        <translation>Tabellenzeilen als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy table rows as &amp;Markdown</source>
        <translation>Tabellenzeilen als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>F&amp;low</source>
        <translation>Paket&amp;weg</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Play or pause	Space</source>
        <translation>&amp;Abspielen oder anhalten	Leertaste</translation>
    </message>
    <message>
        <source>To the &amp;start	Home</source>
        <translation>Zum An&amp;fang	Pos1</translation>
    </message>
    <message>
        <source>To the &amp;end	End</source>
        <translation>Zum &amp;Ende	Ende</translation>
    </message>
    <message>
        <source>&amp;Clear the flow</source>
        <translation>Paketweg &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;About Hopscope</source>
        <translation>Ü&amp;ber Hopscope</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;What you can see…</source>
        <translation>&amp;Was zu sehen ist…</translation>
    </message>
    <message>
        <source>What could be read, kind by kind, and what would help</source>
        <translation>Was gelesen werden konnte, Art für Art, und was helfen würde</translation>
    </message>
    <message>
        <source>Find a c&amp;luster…</source>
        <translation>C&amp;luster suchen …</translation>
    </message>
    <message>
        <source>Every context of the kubeconfig, and whether its server answers</source>
        <translation>Jeder Kontext der kubeconfig, und ob sein Server antwortet</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>For another cluster beside this one</source>
        <translation>Für einen anderen Cluster neben diesem</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>? nodes</source>
        <translation>? Nodes</translation>
    </message>
    <message>
        <source>? pods</source>
        <translation>? Pods</translation>
    </message>
    <message>
        <source>? Services</source>
        <translation>? Services</translation>
    </message>
    <message>
        <source>Highlights what has the words you type, or what you ask for</source>
        <translation>Hebt hervor, was die getippten Wörter hat oder wonach Sie fragen</translation>
    </message>
    <message>
        <source>&amp;Hide the others</source>
        <translation>Andere &amp;ausblenden</translation>
    </message>
    <message>
        <source>Leaves on the map only what you ask for</source>
        <translation>Lässt auf der Karte nur, wonach Sie fragen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächstes finden</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorheriges finden</translation>
    </message>
    <message>
        <source>Roll &amp;up workloads</source>
        <translation>Workloads z&amp;usammenfassen</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Linien</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To the place on the map where you were before</source>
        <translation>Zu der Stelle der Karte, an der Sie vorher waren</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Vo&amp;r</translation>
    </message>
    <message>
        <source>To the place on the map that you left by going back</source>
        <translation>Zu der Stelle der Karte, die Sie mit Zurück verlassen haben</translation>
    </message>
    <message>
        <source>&amp;Mini map</source>
        <translation>&amp;Übersichtskarte</translation>
    </message>
    <message>
        <source>A small picture of the whole map, while a part of it is looked at</source>
        <translation>Ein kleines Bild der ganzen Karte, während ein Teil von ihr zu sehen ist</translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation>L&amp;egende</translation>
    </message>
    <message>
        <source>What the signs on the map mean</source>
        <translation>Was die Zeichen auf der Karte bedeuten</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;As the system has it</source>
        <translation>&amp;Wie im System</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>We&amp;niger Bewegung</translation>
    </message>
    <message>
        <source>Nothing glides on the map: a change is there at once</source>
        <translation>Nichts gleitet auf der Karte: Eine Änderung ist sofort da</translation>
    </message>
    <message>
        <source>Large ones</source>
        <comment>workloads</comment>
        <translation>Große</translation>
    </message>
    <message>
        <source>All</source>
        <comment>workloads</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <comment>workloads</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>lines</comment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>All</source>
        <comment>lines</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only the selection&apos;s</source>
        <comment>lines</comment>
        <translation>Nur die der Auswahl</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Next thing that f&amp;ails</source>
        <translation>Nächstes, &amp;was scheitert</translation>
    </message>
    <message>
        <source>To the next pod that fails, or node that is not ready</source>
        <translation>Zum nächsten Pod, der scheitert, oder Node, der nicht bereit ist</translation>
    </message>
    <message>
        <source>Previous thing that fai&amp;ls</source>
        <translation>Voriges, was sc&amp;heitert</translation>
    </message>
    <message>
        <source>Failin&amp;g rows first</source>
        <translation>Scheiternde Zeilen &amp;zuerst</translation>
    </message>
    <message>
        <source>Reconnect or read &amp;again</source>
        <translation>Neu verbinden oder e&amp;rneut lesen</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Saved searches</source>
        <translation>&amp;Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, text size, language and what the map shows</source>
        <translation>Farbschema, Textgröße, Sprache und was die Karte zeigt</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbil&amp;d</translation>
    </message>
    <message>
        <source>The whole screen for this window</source>
        <translation>Der ganze Bildschirm für dieses Fenster</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Seitenbereich</translation>
    </message>
    <message>
        <source>The panel at the right</source>
        <translation>Der Bereich rechts</translation>
    </message>
    <message>
        <source>&amp;Tables and charts</source>
        <translation>&amp;Tabellen und Diagramme</translation>
    </message>
    <message>
        <source>The tables and charts below the map</source>
        <translation>Tabellen und Diagramme unter der Karte</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>From the bar to the map, the panel, the tables</source>
        <translation>Von der Leiste zur Karte, zum Seitenbereich, zu den Tabellen</translation>
    </message>
    <message>
        <source>P&amp;revious area</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Namespaces</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Group the map by %1</source>
        <translation>Karte gruppieren nach: %1</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Trace a packet</source>
        <translation>Pa&amp;ket verfolgen</translation>
    </message>
    <message>
        <source>Zoom to the sele&amp;ction</source>
        <translation>Zur Auswa&amp;hl</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>&amp;Hilfe und Tasten</translation>
    </message>
    <message>
        <source>Every key, and what can be searched for</source>
        <translation>Alle Tasten, und wonach gesucht werden kann</translation>
    </message>
    <message>
        <source>In the tables, what fails stands above all else</source>
        <translation>In den Tabellen steht über allem, was scheitert</translation>
    </message>
    <message>
        <source>Asks from where to where, and shows the way hop by hop</source>
        <translation>Fragt von wo nach wo und zeigt den Weg Hop für Hop</translation>
    </message>
    <message>
        <source>Map</source>
        <comment>where a path is shown</comment>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>where a path is shown</comment>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>The path on the map of the cluster</source>
        <translation>Der Weg auf der Karte des Clusters</translation>
    </message>
    <message>
        <source>The path alone, place by place</source>
        <translation>Der Weg allein, Ort für Ort</translation>
    </message>
    <message>
        <source>One step &amp;forward	Right</source>
        <translation>Einen Schritt &amp;vor	Rechts</translation>
    </message>
    <message>
        <source>One step &amp;back	Left</source>
        <translation>Einen Schritt &amp;zurück	Links</translation>
    </message>
    <message>
        <source>Map &amp;or stage</source>
        <translation>Karte &amp;oder Bühne</translation>
    </message>
    <message>
        <source>The same path, the other way to see it</source>
        <translation>Derselbe Weg, anders gezeigt</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>Vo&amp;rführen</translation>
    </message>
    <message>
        <source>The path alone on the whole screen, in letters for a class</source>
        <translation>Der Weg allein auf dem ganzen Bildschirm, in Buchstaben für eine Klasse</translation>
    </message>
    <message>
        <source>The whole map or the stage as SVG, PDF or PNG</source>
        <translation>Die ganze Karte oder die Bühne als SVG, PDF oder PNG</translation>
    </message>
    <message>
        <source>The map or the stage, whichever is shown, to the clipboard as PNG and as SVG</source>
        <translation>Die Karte oder die Bühne, je nachdem, was gezeigt wird, in die Zwischenablage als PNG und als SVG</translation>
    </message>
    <message>
        <source>Pre&amp;dict</source>
        <translation>Vorher&amp;sagen</translation>
    </message>
    <message>
        <source>Asks for each decision on the path before it shows it</source>
        <translation>Fragt nach jeder Entscheidung auf dem Weg, bevor sie gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Lessons…</source>
        <translation>Lekt&amp;ionen…</translation>
    </message>
    <message>
        <source>Twelve lessons and an exam, about the cluster that is open</source>
        <translation>Zwölf Lektionen und eine Prüfung, über den geöffneten Cluster</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln Node</numerusform>
            <numerusform>%Ln Nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln Pod</numerusform>
            <numerusform>%Ln Pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Services</source>
        <translation>
            <numerusform>%Ln Service</numerusform>
            <numerusform>%Ln Services</numerusform>
        </translation>
    </message>
    <message>
        <source>Map</source>
        <comment>a view of the cluster</comment>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Addresses</source>
        <comment>a view of the cluster</comment>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>The map of the cluster</source>
        <translation>Die Karte des Clusters</translation>
    </message>
    <message>
        <source>Every kind of address, every range, and whose each address is</source>
        <translation>Jede Art von Adresse, jeder Bereich, und wem jede Adresse gehört</translation>
    </message>
</context>
<context>
    <name>MapItem</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>Externe Adresse</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Service group</source>
        <translation>Service-Gruppe</translation>
    </message>
    <message>
        <source>Pods without a node</source>
        <translation>Pods ohne Node</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Client outside the cluster</source>
        <translation>Client außerhalb des Clusters</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of thing, its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>terminating</source>
        <translation>wird beendet</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>state unknown</source>
        <translation>Zustand unbekannt</translation>
    </message>
    <message>
        <source>uses its node&apos;s address (hostNetwork)</source>
        <translation>verwendet die Adresse seines Nodes (hostNetwork)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Unrolls a workload, goes close to all else and shows what there is to know of it</source>
        <translation>Klappt einen Workload auf, geht an alles andere heran und zeigt, was darüber zu wissen ist</translation>
    </message>
    <message>
        <source>Made by %1 %2.</source>
        <comment>kind, name</comment>
        <translation>Erzeugt von %1 %2.</translation>
    </message>
    <message>
        <source>State: %1, status %2.</source>
        <translation>Zustand: %1, Status %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n container(s) ready.</source>
        <translation>
            <numerusform>%1 von %n Container bereit.</numerusform>
            <numerusform>%1 von %n Containern bereit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s).</source>
        <translation>
            <numerusform>%n Neustart.</numerusform>
            <numerusform>%n Neustarts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Uses its node&apos;s address (hostNetwork): %1.</source>
        <translation>Benutzt die Adresse seines Nodes (hostNetwork): %1.</translation>
    </message>
    <message>
        <source>Has no address.</source>
        <translation>Hat keine Adresse.</translation>
    </message>
    <message>
        <source>Address %1.</source>
        <translation>Adresse %1.</translation>
    </message>
    <message>
        <source>Ports %1.</source>
        <translation>Ports %1.</translation>
    </message>
    <message>
        <source>On no node.</source>
        <translation>Auf keinem Node.</translation>
    </message>
    <message>
        <source>On node %1.</source>
        <translation>Auf Node %1.</translation>
    </message>
    <message>
        <source>Rolled up: %1.</source>
        <translation>Zusammengefasst: %1.</translation>
    </message>
    <message>
        <source>Unrolled: %1.</source>
        <translation>Aufgeklappt: %1.</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>Zustand: %1.</translation>
    </message>
    <message>
        <source>Pod range %1.</source>
        <translation>Pod-Bereich %1.</translation>
    </message>
    <message>
        <source>In: %1.</source>
        <comment>the region of the map where it is</comment>
        <translation>In: %1.</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Region of the map</source>
        <translation>Bereich der Karte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>an address or a port, its Service</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Its pods were not read.</source>
        <translation>Seine Pods wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Pods of no known Service</source>
        <translation>Pods keines bekannten Service</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln Pod</numerusform>
            <numerusform>%Ln Pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <translation>
            <numerusform>%Ln scheitert</numerusform>
            <numerusform>%Ln scheitern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation>
            <numerusform>%Ln nicht bereit</numerusform>
            <numerusform>%Ln nicht bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s).</source>
        <translation>
            <numerusform>%Ln Ding.</numerusform>
            <numerusform>%Ln Dinge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapText</name>
    <message>
        <source>Cluster map: %1</source>
        <translation>Karte des Clusters: %1</translation>
    </message>
    <message>
        <source>Cluster map</source>
        <translation>Clusterkarte</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>en</source>
        <comment>the code of this language, for HTML</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Steps in words</source>
        <translation>Schritte in Worten</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Frag mich</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>Die Schritte</translation>
    </message>
    <message>
        <source>What is the header after this step?</source>
        <translation>Wie ist der Header nach diesem Schritt?</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not this one.</source>
        <translation>Der ist es nicht.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The path as a picture; the steps below say the same in words.</source>
        <translation>Der Weg als Bild; die Schritte darunter sagen dasselbe in Worten.</translation>
    </message>
    <message>
        <source>Keys: Space or → next, ← back, Home, End, 1 to 9, P play, T light or dark, N words, Q ask me, B black.</source>
        <translation>Tasten: Leertaste oder → weiter, ← zurück, Pos1, Ende, 1 bis 9, P abspielen, T hell oder dunkel, N Worte, Q frag mich, B schwarz.</translation>
    </message>
</context>
<context>
    <name>PathChange</name>
    <message>
        <source>endpoint %1 is gone, another one is shown.</source>
        <translation>Endpoint %1 ist weg, ein anderer wird gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) now, %1 before.</source>
        <translation>
            <numerusform>jetzt %n Endpoint, vorher %1.</numerusform>
            <numerusform>jetzt %n Endpoints, vorher %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>the way to this endpoint is another.</source>
        <translation>Der Weg zu diesem Endpoint ist ein anderer.</translation>
    </message>
    <message>
        <source>the choice of endpoints is another.</source>
        <translation>Die Auswahl der Endpoints ist eine andere.</translation>
    </message>
    <message>
        <source>the packet ends elsewhere.</source>
        <translation>Das Paket endet anderswo.</translation>
    </message>
</context>
<context>
    <name>PathText</name>
    <message numerus="yes">
        <source>the path has %n endpoint(s)</source>
        <translation>
            <numerusform>der Weg hat %n Endpunkt</numerusform>
            <numerusform>der Weg hat %n Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Path of a packet: %1 to %2</source>
        <translation>Weg eines Pakets: %1 nach %2</translation>
    </message>
</context>
<context>
    <name>PictureDataText</name>
    <message>
        <source>%1 cannot be opened again: the data of its cluster is too large for a picture.</source>
        <translation>%1 kann nicht wieder geöffnet werden: Die Daten des Clusters sind für ein Bild zu groß.</translation>
    </message>
</context>
<context>
    <name>StagePictureText</name>
    <message>
        <source>The path of a packet</source>
        <translation>Der Weg eines Pakets</translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>the path&apos;s steps end with %1</source>
        <translation>die Schritte des Wegs enden mit %1</translation>
    </message>
    <message>
        <source>The picture is too small for the whole path; give a larger --size.</source>
        <translation>Das Bild ist zu klein für den ganzen Weg; geben Sie ein größeres --size an.</translation>
    </message>
</context>
<context>
    <name>StepListText</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Outer header</source>
        <translation>Äußerer Header</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>; fails: the answer does not find its way back</source>
        <translation>; scheitert: die Antwort findet nicht zurück</translation>
    </message>
    <message>
        <source>; fails: the packet comes back to its own sender</source>
        <translation>; scheitert: das Paket kommt zu seinem eigenen Absender zurück</translation>
    </message>
    <message>
        <source>; fails: a node&apos;s own firewall drops the packet</source>
        <translation>; scheitert: die eigene Firewall eines Nodes verwirft das Paket</translation>
    </message>
    <message>
        <source>, pod %1</source>
        <translation>, Pod %1</translation>
    </message>
    <message>
        <source>, on node %1</source>
        <translation>, auf Node %1</translation>
    </message>
    <message>
        <source>, share %1</source>
        <translation>, Anteil %1</translation>
    </message>
    <message>
        <source>
Endpoint %1 of %2: %3
</source>
        <translation>
Endpoint %1 von %2: %3
</translation>
    </message>
    <message>
        <source>  Reply:
</source>
        <translation>  Antwort:
</translation>
    </message>
    <message>
        <source>
How far the packet gets:
</source>
        <translation>
Wie weit das Paket kommt:
</translation>
    </message>
    <message>
        <source>
Why:
</source>
        <translation>
Warum:
</translation>
    </message>
    <message>
        <source>
What this rests on:
</source>
        <translation>
Worauf das beruht:
</translation>
    </message>
    <message>
        <source>
* changed at this hop. E: the client&apos;s own port; S and S0: ports that the kernel picks when it masquerades.
</source>
        <translation>
* an diesem Hop geändert. E: der eigene Port des Clients; S und S0: Ports, die der Kernel beim Masquerading wählt.
</translation>
    </message>
    <message>
        <source>; a NetworkPolicy denies it, but is not enforced</source>
        <translation>; eine NetworkPolicy verbietet es, wird aber nicht durchgesetzt</translation>
    </message>
    <message>
        <source>Name asked: %1
</source>
        <translation>Gefragter Name: %1
</translation>
    </message>
    <message>
        <source>Answer: none that is known here
</source>
        <translation>Antwort: keine, die hier bekannt ist
</translation>
    </message>
    <message>
        <source>Answer: %1
</source>
        <translation>Antwort: %1
</translation>
    </message>
    <message>
        <source>The question itself, to %1 (UDP): %2
</source>
        <translation>Die Frage selbst, an %1 (UDP): %2
</translation>
    </message>
    <message>
        <source>; whether policies let it pass is not known</source>
        <translation>; ob Policies es durchlassen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>; denied by a policy</source>
        <translation>; durch eine Policy verboten</translation>
    </message>
    <message>
        <source>; fails: the endpoint&apos;s node discards the source address</source>
        <translation>; scheitert: Der Node des Endpunkts verwirft die Absenderadresse</translation>
    </message>
    <message>
        <source>; fails: the rules of the endpoint&apos;s node refuse the packet</source>
        <translation>; scheitert: Die Regeln auf dem Node des Endpunkts weisen das Paket ab</translation>
    </message>
    <message>
        <source>; fails: the rules of the endpoint&apos;s node drop the packet</source>
        <translation>; scheitert: Die Regeln auf dem Node des Endpunkts verwerfen das Paket</translation>
    </message>
    <message>
        <source>; not known: the endpoints that the node&apos;s rule leads to were not read</source>
        <translation>; nicht bekannt: Die Endpunkte, zu denen die Regel des Node führt, wurden nicht gelesen</translation>
    </message>
</context>
<context>
    <name>VideoText</name>
    <message>
        <source>for MP4 the program ffmpeg is needed, which is not installed; GIF and WebP need nothing</source>
        <translation>für MP4 wird das Programm ffmpeg gebraucht, das nicht installiert ist; GIF und WebP brauchen nichts</translation>
    </message>
    <message>
        <source>ffmpeg has failed: %1</source>
        <translation>ffmpeg ist gescheitert: %1</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>externalTrafficPolicy of %1 is %2</source>
        <translation>externalTrafficPolicy von %1 ist %2</translation>
    </message>
    <message>
        <source>internalTrafficPolicy of %1 is %2</source>
        <translation>internalTrafficPolicy von %1 ist %2</translation>
    </message>
    <message>
        <source>sessionAffinity of %1 is %2</source>
        <translation>sessionAffinity von %1 ist %2</translation>
    </message>
    <message>
        <source>pod %1 is not ready</source>
        <translation>Pod %1 ist nicht bereit</translation>
    </message>
    <message>
        <source>node %1 has no ready endpoint</source>
        <translation>Node %1 hat keinen bereiten Endpoint</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 is off</source>
        <translation>NetworkPolicy %1 ist aus</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>1: a setting&apos;s key, 2: its value</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What if (not what the cluster says): %1</source>
        <translation>Was wäre, wenn (nicht, was der Cluster sagt): %1</translation>
    </message>
</context>
<context>
    <name>WindowText</name>
    <message>
        <source>There is no display to open the window on. &quot;hopscope map --out map.svg&quot; draws the map without one; &quot;hopscope --help&quot; names all commands.</source>
        <translation>Es gibt keine Anzeige, auf der sich das Fenster öffnen kann. „hopscope map --out map.svg“ zeichnet die Karte ohne Anzeige; „hopscope --help“ nennt alle Befehle.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>gefolgert</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Node IP</source>
        <translation>Node-IP</translation>
    </message>
    <message>
        <source>Node external IP</source>
        <translation>Externe Node-IP</translation>
    </message>
    <message>
        <source>Pod range of a node</source>
        <translation>Pod-Bereich eines Nodes</translation>
    </message>
    <message>
        <source>Pod range of the cluster</source>
        <translation>Pod-Bereich des Clusters</translation>
    </message>
    <message>
        <source>Service range</source>
        <translation>Service-Bereich</translation>
    </message>
    <message>
        <source>Pod IP</source>
        <translation>Pod-IP</translation>
    </message>
    <message>
        <source>Pod on its node&apos;s IP</source>
        <translation>Pod auf der IP seines Nodes</translation>
    </message>
    <message>
        <source>ClusterIP</source>
        <translation>ClusterIP</translation>
    </message>
    <message>
        <source>Headless Service</source>
        <translation>Headless Service</translation>
    </message>
    <message>
        <source>NodePort</source>
        <translation>NodePort</translation>
    </message>
    <message>
        <source>Load balancer IP</source>
        <translation>Load-Balancer-IP</translation>
    </message>
    <message>
        <source>Load balancer name</source>
        <translation>Load-Balancer-Name</translation>
    </message>
    <message>
        <source>External IP</source>
        <translation>Externe IP</translation>
    </message>
    <message>
        <source>Host port</source>
        <translation>Host-Port</translation>
    </message>
    <message>
        <source>Tunnel IP</source>
        <translation>Tunnel-IP</translation>
    </message>
    <message>
        <source>Host OS</source>
        <translation>Betriebssystem des Hosts</translation>
    </message>
    <message>
        <source>Cloud provider</source>
        <translation>Cloud-Anbieter</translation>
    </message>
    <message>
        <source>Network plugin (CNI)</source>
        <translation>Netzwerk-Plugin (CNI)</translation>
    </message>
    <message>
        <source>Kubernetes controller manager</source>
        <translation>Kubernetes Controller Manager</translation>
    </message>
    <message>
        <source>Kubernetes API server</source>
        <translation>Kubernetes API-Server</translation>
    </message>
    <message>
        <source>Load balancer controller</source>
        <translation>Load-Balancer-Controller</translation>
    </message>
    <message>
        <source>Whoever wrote the object</source>
        <translation>Wer das Objekt geschrieben hat</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who assigns an address: the product&apos;s name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The nodes&apos; network (LAN)</source>
        <translation>Das Netz der Nodes (LAN)</translation>
    </message>
    <message>
        <source>Inside the cluster</source>
        <translation>Innerhalb des Clusters</translation>
    </message>
    <message>
        <source>Inside the cluster; outside only where the network routes it</source>
        <translation>Innerhalb des Clusters; außerhalb nur, wo das Netz dorthin routet</translation>
    </message>
    <message>
        <source>Outside the cluster too</source>
        <translation>Auch außerhalb des Clusters</translation>
    </message>
    <message>
        <source>A range, not a destination</source>
        <translation>Ein Bereich, kein Ziel</translation>
    </message>
    <message>
        <source>Communication between nodes</source>
        <translation>Kommunikation zwischen Nodes</translation>
    </message>
    <message>
        <source>Pod-to-pod communication</source>
        <translation>Kommunikation von Pod zu Pod</translation>
    </message>
    <message>
        <source>Reaching a Service from inside</source>
        <translation>Einen Service von innen erreichen</translation>
    </message>
    <message>
        <source>Exposing a Service outside the cluster</source>
        <translation>Einen Service nach außen öffnen</translation>
    </message>
    <message>
        <source>Addresses are taken from it</source>
        <translation>Aus ihm werden Adressen vergeben</translation>
    </message>
    <message>
        <source>End of the tunnel between nodes</source>
        <translation>Ende des Tunnels zwischen Nodes</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>die Eingabe</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be understood</source>
        <translation>„%1“ ist nicht verständlich</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>There is no %1</source>
        <translation>Nicht vorhanden: %1</translation>
    </message>
    <message>
        <source>such object</source>
        <translation>das gesuchte Objekt</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1 is neither JSON nor YAML</source>
        <translation>Weder JSON noch YAML: %1</translation>
    </message>
    <message>
        <source>An object in %1 is not as Kubernetes writes it</source>
        <translation>Ein Objekt ist nicht so, wie Kubernetes es schreibt: %1</translation>
    </message>
    <message>
        <source>This version cannot do that: %1</source>
        <translation>Diese Version kann das nicht: %1</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>Nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the kubeconfig</source>
        <translation>die kubeconfig</translation>
    </message>
    <message>
        <source>the API server</source>
        <translation>der API-Server</translation>
    </message>
    <message>
        <source>There is no kubeconfig: looked at %1.</source>
        <translation>Es gibt keine kubeconfig; gesucht in: %1.</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be used: %1</source>
        <translation>Die kubeconfig ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The kubeconfig has no context &quot;%1&quot;</source>
        <translation>In der kubeconfig fehlt der Kontext „%1“</translation>
    </message>
    <message>
        <source>The name of %1 cannot be resolved</source>
        <translation>Der Name ist nicht auflösbar: %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut: %1</translation>
    </message>
    <message>
        <source>The client certificate or its key cannot be used: %1</source>
        <translation>Das Client-Zertifikat oder sein Schlüssel ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The API server</source>
        <translation>der API-Server</translation>
    </message>
    <message>
        <source>%1 does not accept these credentials</source>
        <translation>Diese Anmeldedaten werden nicht angenommen: %1</translation>
    </message>
    <message>
        <source>Reading %1 is not allowed</source>
        <translation>Keine Leseberechtigung: %1</translation>
    </message>
    <message>
        <source>The cluster does not know %1</source>
        <translation>Der Cluster kennt dies nicht: %1</translation>
    </message>
    <message>
        <source>What was read of %1 is too old to go on from</source>
        <translation>Zum Fortsetzen zu alt ist der gelesene Stand von: %1</translation>
    </message>
    <message>
        <source>%1 is busy and asks to wait</source>
        <translation>Überlastet, mit der Bitte zu warten: %1</translation>
    </message>
    <message>
        <source>%1 gave an answer that cannot be used</source>
        <translation>Die Antwort ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Correct it; &quot;hopscope --help&quot; shows the forms there are.</source>
        <translation>Bitte berichtigen; „hopscope --help“ zeigt die möglichen Formen.</translation>
    </message>
    <message>
        <source>Check the spelling and the namespace; the tables list what there is.</source>
        <translation>Schreibweise und Namespace prüfen; die Tabellen führen auf, was es gibt.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>Check its permissions and that it is not damaged.</source>
        <translation>Prüfen, ob die Berechtigungen stimmen und die Datei unbeschädigt ist.</translation>
    </message>
    <message>
        <source>Save the objects with &quot;kubectl get ... -o json&quot; or &quot;-o yaml&quot; and open that.</source>
        <translation>Die Objekte mit „kubectl get ... -o json“ oder „-o yaml“ speichern und das öffnen.</translation>
    </message>
    <message>
        <source>Save them with &quot;kubectl get nodes,pods,services,endpointslices -A -o json&quot; and open that.</source>
        <translation>Sie mit „kubectl get nodes,pods,services,endpointslices -A -o json“ speichern und das öffnen.</translation>
    </message>
    <message>
        <source>Save it again with &quot;kubectl get -o json&quot;; the objects that can be read are shown.</source>
        <translation>Mit „kubectl get -o json“ erneut speichern; die lesbaren Objekte werden gezeigt.</translation>
    </message>
    <message>
        <source>&quot;hopscope --help&quot; lists what it can do.</source>
        <translation>„hopscope --help“ führt auf, was möglich ist.</translation>
    </message>
    <message>
        <source>Name one with --kubeconfig, open a dump with --cluster FILE, or try --cluster scenario:notes.</source>
        <translation>Mit --kubeconfig eine nennen, mit --cluster FILE einen Abzug öffnen oder --cluster scenario:notes versuchen.</translation>
    </message>
    <message>
        <source>Correct that entry; &quot;kubectl config view&quot; shows the file as kubectl reads it.</source>
        <translation>Diesen Eintrag berichtigen; „kubectl config view“ zeigt die Datei so, wie kubectl sie liest.</translation>
    </message>
    <message>
        <source>Choose one that &quot;kubectl config get-contexts&quot; lists.</source>
        <translation>Einen wählen, den „kubectl config get-contexts“ aufführt.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name in the kubeconfig, and your DNS or VPN.</source>
        <translation>Den Namen des Servers in der kubeconfig sowie DNS oder VPN prüfen.</translation>
    </message>
    <message>
        <source>Check that the API server runs and that network, VPN and firewall let you reach it.</source>
        <translation>Prüfen, ob der API-Server läuft und ob Netz, VPN und Firewall den Weg dorthin zulassen.</translation>
    </message>
    <message>
        <source>Check that certificate and key belong together and are not expired, or fetch a new kubeconfig.</source>
        <translation>Prüfen, ob Zertifikat und Schlüssel zusammengehören und nicht abgelaufen sind, oder eine neue kubeconfig holen.</translation>
    </message>
    <message>
        <source>The token or certificate may have expired: log in again, or fetch a new kubeconfig.</source>
        <translation>Token oder Zertifikat sind womöglich abgelaufen: neu anmelden oder eine neue kubeconfig holen.</translation>
    </message>
    <message>
        <source>Ask for a role that may get, list and watch it, for example the ClusterRole &quot;view&quot;, or name namespaces that you may read: with -n, or under View &gt; What you can see.</source>
        <translation>Eine Rolle mit den Rechten get, list und watch anfordern, zum Beispiel die ClusterRole „view“, oder lesbare Namespaces nennen: mit -n oder unter Ansicht &gt; Was zu sehen ist.</translation>
    </message>
    <message>
        <source>Nothing to do: this cluster has none, and what depends on it is marked.</source>
        <translation>Nichts zu tun: Dieser Cluster hat davon nichts, und was davon abhängt, ist gekennzeichnet.</translation>
    </message>
    <message>
        <source>Nothing to do: it is read again from the start.</source>
        <translation>Nichts zu tun: Es wird von vorn gelesen.</translation>
    </message>
    <message>
        <source>It is asked again by itself; with --poll it is asked less often.</source>
        <translation>Die Anfrage wird von selbst wiederholt; mit --poll geschieht das seltener.</translation>
    </message>
    <message>
        <source>Check that the address is a Kubernetes API server and look into its log.</source>
        <translation>Prüfen, ob die Adresse zu einem Kubernetes-API-Server gehört, und in dessen Protokoll nachsehen.</translation>
    </message>
    <message>
        <source>pod %1 (%2)</source>
        <translation>Pod %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Works only with %1 of %n endpoint(s): with the others the answer does not find its way back.</source>
        <translation>
            <numerusform>Funktioniert nur mit %1 von %n Endpoint: Mit den anderen findet die Antwort nicht zurück.</numerusform>
            <numerusform>Funktioniert nur mit %1 von %n Endpoints: Mit den anderen findet die Antwort nicht zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1.</source>
        <translation>Zugestellt an %1.</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to one of %n endpoint(s); which one is chosen once for each connection.</source>
        <translation>
            <numerusform>Zugestellt an einen von %n Endpoint; welcher, wird für jede Verbindung einmal gewählt.</numerusform>
            <numerusform>Zugestellt an einen von %n Endpoints; welcher, wird für jede Verbindung einmal gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused: Service %1 has no usable endpoint.</source>
        <translation>Abgelehnt: Service %1 hat keinen verwendbaren Endpoint.</translation>
    </message>
    <message>
        <source>Refused: the Service at %1 has no such port.</source>
        <translation>Abgelehnt: Der Service auf %1 hat keinen solchen Port.</translation>
    </message>
    <message>
        <source>Refused: Service %1 does not allow this source address, and has no usable endpoint.</source>
        <translation>Abgelehnt: Service %1 lässt diese Quelladresse nicht zu und hat keinen verwendbaren Endpoint.</translation>
    </message>
    <message>
        <source>Refused: no program is known to listen at %1.</source>
        <translation>Abgelehnt: Kein Programm ist bekannt, das auf %1 lauscht.</translation>
    </message>
    <message>
        <source>Refused: the connection to %1 is answered with an error.</source>
        <translation>Abgelehnt: Die Verbindung zu %1 wird mit einem Fehler beantwortet.</translation>
    </message>
    <message>
        <source>Dropped without an answer on node %1: Service %2 may only use endpoints there, and has none.</source>
        <translation>Ohne Antwort verworfen auf Node %1: Service %2 darf nur Endpoints dort verwenden und hat keinen.</translation>
    </message>
    <message>
        <source>Dropped without an answer: Service %1 does not allow this source address (loadBalancerSourceRanges).</source>
        <translation>Ohne Antwort verworfen: Service %1 lässt diese Quelladresse nicht zu (loadBalancerSourceRanges).</translation>
    </message>
    <message>
        <source>Dropped without an answer: %1 lies in the Service range, but no Service has it.</source>
        <translation>Ohne Antwort verworfen: %1 liegt im Service-Bereich, gehört aber zu keinem Service.</translation>
    </message>
    <message>
        <source>Does not get there: nothing outside the cluster leads to %1.</source>
        <translation>Kommt nicht an: Von außerhalb des Clusters führt nichts zu %1.</translation>
    </message>
    <message>
        <source>Dropped without an answer on the way to %1.</source>
        <translation>Ohne Antwort verworfen auf dem Weg zu %1.</translation>
    </message>
    <message>
        <source>No Service rule takes %1: the packet goes where the network routes that address.</source>
        <translation>Keine Service-Regel trifft auf %1 zu: Das Paket geht dorthin, wohin das Netz diese Adresse routet.</translation>
    </message>
    <message>
        <source>Dropped by a node&apos;s own firewall on the way to %1.</source>
        <translation>Von der eigenen Firewall eines Nodes verworfen auf dem Weg zu %1.</translation>
    </message>
    <message>
        <source>The client sees a connection that works, if a program listens at the other end.</source>
        <translation>Der Client sieht eine funktionierende Verbindung, wenn am anderen Ende ein Programm lauscht.</translation>
    </message>
    <message>
        <source>The client sees &quot;connection refused&quot; at once.</source>
        <translation>Der Client sieht sofort „connection refused“.</translation>
    </message>
    <message>
        <source>The client waits, and sees a timeout.</source>
        <translation>Der Client wartet und sieht eine Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>The client sees &quot;name not found&quot;.</source>
        <translation>Der Client sieht „name not found“.</translation>
    </message>
    <message>
        <source>What the client sees depends on what the cluster&apos;s objects do not show.</source>
        <translation>Was der Client sieht, hängt von etwas ab, das die Objekte des Clusters nicht zeigen.</translation>
    </message>
    <message>
        <source>leaves the socket</source>
        <translation>verlässt den Socket</translation>
    </message>
    <message>
        <source>after DNAT, on its own node</source>
        <translation>nach DNAT, auf dem eigenen Node</translation>
    </message>
    <message>
        <source>arrives, before NAT</source>
        <translation>kommt an, vor NAT</translation>
    </message>
    <message>
        <source>after DNAT</source>
        <translation>nach DNAT</translation>
    </message>
    <message>
        <source>leaves, after SNAT</source>
        <translation>geht hinaus, nach SNAT</translation>
    </message>
    <message>
        <source>reaches the socket</source>
        <translation>erreicht den Socket</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>pod %1</source>
        <translation>Pod %1</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Node %1</translation>
    </message>
    <message>
        <source>wire %1 - %2</source>
        <translation>Leitung %1 - %2</translation>
    </message>
    <message>
        <source>%1 = %2 (%3)</source>
        <comment>setting = value (read, derived, assumed, ...)</comment>
        <translation>%1 = %2 (%3)</translation>
    </message>
    <message>
        <source>Outside the cluster</source>
        <translation>Außerhalb des Clusters</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Not on a node</source>
        <translation>Auf keinem Node</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Namespaces</translation>
    </message>
    <message>
        <source>Behind no Service</source>
        <translation>Hinter keinem Service</translation>
    </message>
    <message>
        <source>node IP</source>
        <translation>Node-IP</translation>
    </message>
    <message>
        <source>%1 pods</source>
        <translation>%1 Pods</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 fehlerhaft</translation>
    </message>
    <message>
        <source>%1 not ready</source>
        <translation>%1 nicht bereit</translation>
    </message>
    <message>
        <source>pods %1</source>
        <translation>Pods %1</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1: no pod has an address of its own, and no range is known.</source>
        <translation>%1: Kein Pod hat eine eigene Adresse, und kein Bereich ist bekannt.</translation>
    </message>
    <message>
        <source>Whether packets between nodes travel inside an overlay is unknown; to settle it: %1.</source>
        <translation>Ob Pakete zwischen Nodes in einem Overlay reisen, ist unbekannt; zur Klärung: %1.</translation>
    </message>
    <message>
        <source>the network plugin&apos;s configuration</source>
        <translation>die Konfiguration des Netzwerk-Plugins</translation>
    </message>
    <message>
        <source>Packets between nodes travel as they are, without an overlay (%1%2).</source>
        <translation>Pakete zwischen Nodes reisen so, wie sie sind, ohne Overlay (%1%2).</translation>
    </message>
    <message>
        <source>Packets between nodes of different subnets travel inside %1, within a subnet as they are (%2%3).</source>
        <translation>Pakete zwischen Nodes verschiedener Subnetze reisen in %1, innerhalb eines Subnetzes so, wie sie sind (%2%3).</translation>
    </message>
    <message>
        <source>Packets between nodes travel inside an overlay, %1 (%2%3).</source>
        <translation>Pakete zwischen Nodes reisen in einem Overlay, %1 (%2%3).</translation>
    </message>
    <message>
        <source>No pod has an address of its own yet.</source>
        <translation>Noch kein Pod hat eine eigene Adresse.</translation>
    </message>
    <message>
        <source>The nodes&apos; pods have addresses out of the same ranges: which node a pod is on cannot be told from its address.</source>
        <translation>Die Pods der Nodes haben Adressen aus denselben Bereichen: Auf welchem Node ein Pod liegt, ist an seiner Adresse nicht zu erkennen.</translation>
    </message>
    <message>
        <source>So each node hands its pods addresses of ranges of its own; a pod that is replaced on another node gets one of that node&apos;s.</source>
        <translation>Jeder Node gibt seinen Pods also Adressen aus eigenen Bereichen; ein Pod, der auf einem anderen Node ersetzt wird, bekommt eine von dessen Adressen.</translation>
    </message>
    <message>
        <source>That alone does not show an overlay: a network that routes the pod ranges looks the same.</source>
        <translation>Das allein belegt noch kein Overlay: Ein Netz, das die Pod-Bereiche routet, sieht genauso aus.</translation>
    </message>
    <message>
        <source>The ranges in the nodes&apos; spec.podCIDRs are not used by this network plugin.</source>
        <translation>Die Bereiche in spec.podCIDRs der Nodes verwendet dieses Netzwerk-Plugin nicht.</translation>
    </message>
    <message>
        <source>nowhere: no endpoint is listed, and a connection is refused</source>
        <translation>nichts: Kein Endpoint ist eingetragen, und eine Verbindung wird abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>none of %n endpoint(s), because none is ready</source>
        <translation>
            <numerusform>keinem von %n Endpoint, weil keiner bereit ist</numerusform>
            <numerusform>keinem von %n Endpoints, weil keiner bereit ist</numerusform>
        </translation>
    </message>
    <message>
        <source>its one endpoint, %1</source>
        <translation>seinem einzigen Endpoint, %1</translation>
    </message>
    <message numerus="yes">
        <source>port %1 of one of %2 ready endpoints (of %n in all)</source>
        <translation>
            <numerusform>Port %1 von einem der %2 bereiten Endpoints (von insgesamt %n)</numerusform>
            <numerusform>Port %1 von einem der %2 bereiten Endpoints (von insgesamt %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>port %1 of one of %n ready endpoint(s), for example %2</source>
        <translation>
            <numerusform>Port %1 von %n bereitem Endpoint, zum Beispiel %2</numerusform>
            <numerusform>Port %1 von einem der %n bereiten Endpoints, zum Beispiel %2</numerusform>
        </translation>
    </message>
    <message>
        <source>NodePort %1 on every node leads to endpoints of that same node (externalTrafficPolicy Local); a node without one drops the packet.</source>
        <translation>NodePort %1 auf jedem Node führt zu Endpoints desselben Nodes (externalTrafficPolicy Local); ein Node ohne Endpoint verwirft das Paket.</translation>
    </message>
    <message>
        <source>NodePort %1 on every node leads to %2.</source>
        <translation>NodePort %1 auf jedem Node führt zu %2.</translation>
    </message>
    <message>
        <source>NodePort %1 on every node, for example %2, leads to %3, whichever node that runs on.</source>
        <translation>NodePort %1 auf jedem Node, zum Beispiel %2, führt zu %3, auf welchem Node auch immer das läuft.</translation>
    </message>
    <message>
        <source>ClusterIP: port %1 on %2 leads to %3. Nodes and pods of the cluster can use it.</source>
        <translation>ClusterIP: Port %1 auf %2 führt zu %3. Nodes und Pods des Clusters können ihn verwenden.</translation>
    </message>
    <message>
        <source>Port %1: DNS gives the pods&apos; own addresses; it leads to %2, without any translation.</source>
        <translation>Port %1: DNS liefert die eigenen Adressen der Pods; das führt ohne jede Übersetzung zu %2.</translation>
    </message>
    <message>
        <source>Load balancer: port %1 on %2 leads to %3.</source>
        <translation>Load Balancer: Port %1 auf %2 führt zu %3.</translation>
    </message>
    <message>
        <source>External IP: port %1 on %2 leads to %3, where the network brings that address to a node.</source>
        <translation>Externe IP: Port %1 auf %2 führt, wo das Netz diese Adresse zu einem Node bringt, zu %3.</translation>
    </message>
    <message>
        <source>Service %1 is of type %2.</source>
        <translation>Service %1 ist vom Typ %2.</translation>
    </message>
    <message>
        <source>It is only a name: DNS answers %1, and the client connects there by itself. No address, port or rule of the cluster is involved.</source>
        <translation>Er ist nur ein Name: DNS antwortet %1, und der Client verbindet sich selbst dorthin. Keine Adresse, kein Port und keine Regel des Clusters ist beteiligt.</translation>
    </message>
    <message>
        <source>It is headless: it has no address of its own.</source>
        <translation>Er ist headless: Er hat keine eigene Adresse.</translation>
    </message>
    <message>
        <source>No load balancer has given it an address yet: Kubernetes itself contains none.</source>
        <translation>Noch hat kein Load Balancer ihm eine Adresse gegeben: Kubernetes selbst enthält keinen.</translation>
    </message>
    <message>
        <source>It names no port.</source>
        <translation>Er nennt keinen Port.</translation>
    </message>
    <message>
        <source>It has no selector: its endpoints are written by someone else than Kubernetes&apos; own controller.</source>
        <translation>Er hat keinen Selektor: Seine Endpoints schreibt jemand anderes als der Controller von Kubernetes.</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) cannot be read</source>
        <translation>
            <numerusform>%n Art ist nicht lesbar</numerusform>
            <numerusform>%n Arten sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting in %1 s (attempt %2)</source>
        <translation>Neuer Verbindungsversuch in %1 s (Versuch %2)</translation>
    </message>
    <message>
        <source>shown as of %1</source>
        <translation>gezeigt wird der Stand von %1</translation>
    </message>
    <message>
        <source>Reading %1 ...</source>
        <translation>%1 wird gelesen ...</translation>
    </message>
    <message>
        <source>Opening %1 ...</source>
        <translation>%1 wird geöffnet ...</translation>
    </message>
    <message>
        <source>Starting scenario %1 ...</source>
        <translation>Szenario %1 wird gestartet ...</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>a part only</source>
        <translation>nur ein Teil</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>not known to this cluster</source>
        <translation>diesem Cluster nicht bekannt</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1: live since %2</source>
        <translation>%1: live seit %2</translation>
    </message>
    <message>
        <source>%1: live</source>
        <translation>%1: live</translation>
    </message>
    <message>
        <source>%1: listed at %2</source>
        <translation>%1: aufgelistet um %2</translation>
    </message>
    <message>
        <source>%1: listing</source>
        <translation>%1: wird aufgelistet</translation>
    </message>
    <message>
        <source>File %1, of %2</source>
        <translation>Datei %1, von %2</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>Szenario %1</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>%1 kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>outer addresses: source to destination</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>an outer %1 header, %2</source>
        <comment>2: addresses</comment>
        <translation>einem äußeren Header (%1), %2</translation>
    </message>
    <message>
        <source>Node %1 takes the packet from the wire, addressed to %2.</source>
        <translation>Node %1 nimmt das Paket von der Leitung, adressiert an %2.</translation>
    </message>
    <message>
        <source>Node %1 takes the packet from the wire and removes %3; inside, it is addressed to %2.</source>
        <translation>Node %1 nimmt das Paket von der Leitung und entfernt die Hülle aus %3; innen ist es an %2 adressiert.</translation>
    </message>
    <message>
        <source>The pod&apos;s virtual cable (veth) ends on node %1: its kernel takes the packet, still addressed to %2.</source>
        <translation>Das virtuelle Kabel (veth) des Pods endet auf Node %1: Dessen Kernel nimmt das Paket, weiterhin an %2 adressiert.</translation>
    </message>
    <message>
        <source>The packet from outside reaches node %1, addressed to %2.</source>
        <translation>Das Paket von außen erreicht Node %1, adressiert an %2.</translation>
    </message>
    <message>
        <source>The kernel of node %1 takes the packet, addressed to %2.</source>
        <translation>Der Kernel von Node %1 nimmt das Paket, adressiert an %2.</translation>
    </message>
    <message>
        <source>Between %1 and %2 the packet travels as it is, without an outer header.</source>
        <translation>Zwischen %1 und %2 reist das Paket so, wie es ist, ohne äußeren Header.</translation>
    </message>
    <message>
        <source>Between %1 and %2 the packet travels whole inside %3; its own addresses do not change.</source>
        <translation>Zwischen %1 und %2 reist das Paket als Ganzes in %3; seine eigenen Adressen ändern sich nicht.</translation>
    </message>
    <message>
        <source>To the other node it travels whole inside %1.</source>
        <translation>Zum anderen Node reist es als Ganzes in %1.</translation>
    </message>
    <message numerus="yes">
        <source>To the other node it travels whole inside %1, which takes %n byte(s).</source>
        <translation>
            <numerusform>Zum anderen Node reist es als Ganzes in %1; das kostet %n Byte.</numerusform>
            <numerusform>Zum anderen Node reist es als Ganzes in %1; das kostet %n Byte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kube-proxy&apos;s rule on %1 rewrites the destination: %2 becomes %3, one of %n endpoint(s); the choice holds for the whole connection.</source>
        <translation>
            <numerusform>Die Regel von kube-proxy auf %1 schreibt das Ziel um: Aus %2 wird %3, einer von %n Endpoint; die Wahl gilt für die ganze Verbindung.</numerusform>
            <numerusform>Die Regel von kube-proxy auf %1 schreibt das Ziel um: Aus %2 wird %3, einer von %n Endpoints; die Wahl gilt für die ganze Verbindung.</numerusform>
        </translation>
    </message>
    <message>
        <source>kube-proxy&apos;s rule on %1 rewrites the destination: %2 becomes %3; this holds for the whole connection.</source>
        <translation>Die Regel von kube-proxy auf %1 schreibt das Ziel um: Aus %2 wird %3; das gilt für die ganze Verbindung.</translation>
    </message>
    <message>
        <source>%1 rewrites the source too (masquerade): %2 becomes %3, so that the answer comes back to %1, which alone can undo the translation.</source>
        <translation>%1 schreibt auch die Quelle um (Masquerading): Aus %2 wird %3, damit die Antwort zu %1 zurückkommt, denn nur dort lässt sich die Übersetzung rückgängig machen.</translation>
    </message>
    <message>
        <source>The chosen endpoint is the sender itself. %1 rewrites the source (masquerade): %2 becomes %3; otherwise the pod would answer itself.</source>
        <translation>Der gewählte Endpoint ist der Absender selbst. %1 schreibt die Quelle um (Masquerading): Aus %2 wird %3; sonst antwortete der Pod sich selbst.</translation>
    </message>
    <message>
        <source>The network plugin&apos;s own masquerade on %1 rewrites the source, because the packet leaves the pod network: %2 becomes %3.</source>
        <translation>Das eigene Masquerading des Netzwerk-Plugins auf %1 schreibt die Quelle um, weil das Paket das Pod-Netz verlässt: Aus %2 wird %3.</translation>
    </message>
    <message>
        <source>%1 remembers the connection (conntrack) and restores the destination: %2 becomes %3. No rule is consulted.</source>
        <translation>%1 erinnert sich an die Verbindung (conntrack) und stellt das Ziel wieder her: Aus %2 wird %3. Keine Regel wird befragt.</translation>
    </message>
    <message>
        <source>%1 restores the source from its memory of the connection (conntrack): %2 becomes %3, the address that was called.</source>
        <translation>%1 stellt die Quelle aus der gemerkten Verbindung (conntrack) wieder her: Aus %2 wird %3, die angerufene Adresse.</translation>
    </message>
    <message>
        <source>A program at %1 opens a connection to %2; its own address is %3.</source>
        <translation>%1: Ein Programm öffnet eine Verbindung zu %2; seine eigene Adresse ist %3.</translation>
    </message>
    <message>
        <source>The packet is handed to the socket %1 at %2. The program there sees %3 as its client.</source>
        <translation>Das Paket wird dem Socket %1 übergeben (%2). Das Programm dort sieht %3 als seinen Client.</translation>
    </message>
    <message>
        <source>The answer goes to the address the program saw: %1 answers %2.</source>
        <translation>Die Antwort geht an die Adresse, die das Programm gesehen hat: %1 antwortet %2.</translation>
    </message>
    <message>
        <source>The answer arrives at %1, from %2: the very address that was called.</source>
        <translation>%1 bekommt die Antwort von %2: genau der angerufenen Adresse.</translation>
    </message>
    <message>
        <source>No endpoint of this Service is usable: %1 answers &quot;port unreachable&quot; (ICMP), and the client sees &quot;connection refused&quot; at once.</source>
        <translation>Kein Endpoint dieses Service ist verwendbar: %1 antwortet „port unreachable“ (ICMP), und der Client sieht sofort „connection refused“.</translation>
    </message>
    <message>
        <source>The address is a Service&apos;s, but none of its ports is %1: %2 answers &quot;port unreachable&quot; (ICMP).</source>
        <translation>Die Adresse gehört einem Service, aber keiner seiner Ports ist %1: %2 antwortet „port unreachable“ (ICMP).</translation>
    </message>
    <message>
        <source>loadBalancerSourceRanges does not hold %1, and the Service has no usable endpoint: %2 refuses the packet.</source>
        <translation>loadBalancerSourceRanges enthält %1 nicht, und der Service hat keinen verwendbaren Endpoint: %2 lehnt das Paket ab.</translation>
    </message>
    <message>
        <source>The Service&apos;s traffic policy is Local, and %1 has no usable endpoint of it: the packet is dropped without an answer, and the client waits until it times out.</source>
        <translation>Die Traffic Policy des Service ist Local, und %1 hat keinen verwendbaren Endpoint dafür: Das Paket wird ohne Antwort verworfen, und der Client wartet bis zur Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>loadBalancerSourceRanges does not hold %1: %2 drops the packet without an answer.</source>
        <translation>loadBalancerSourceRanges enthält %1 nicht: %2 verwirft das Paket ohne Antwort.</translation>
    </message>
    <message>
        <source>%1 lies in the Service range, but no Service has it: %2 drops the packet without an answer.</source>
        <translation>%1 liegt im Service-Bereich, gehört aber zu keinem Service: %2 verwirft das Paket ohne Antwort.</translation>
    </message>
    <message>
        <source>The firewall of %1 (FORWARD policy DROP) lets only traffic pass that kube-proxy marked: the packet is dropped without an answer.</source>
        <translation>Die Firewall von %1 (FORWARD-Policy DROP) lässt nur durch, was kube-proxy markiert hat: Das Paket wird ohne Antwort verworfen.</translation>
    </message>
    <message>
        <source>The packet comes back to %1 with its own address %2 as the source: its kernel discards it, and the client waits until it times out.</source>
        <translation>Das Paket kommt mit der eigenen Adresse %2 als Quelle zu %1 zurück: Der dortige Kernel verwirft es, und der Client wartet bis zur Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>Outside the cluster nothing leads to %1: the packet does not get there.</source>
        <translation>Außerhalb des Clusters führt nichts zu %1: Das Paket kommt nicht an.</translation>
    </message>
    <message>
        <source>The packet leaves the cluster towards %1; what happens there the cluster does not show.</source>
        <translation>Das Paket verlässt den Cluster in Richtung %1; was dort geschieht, zeigt der Cluster nicht.</translation>
    </message>
    <message>
        <source>No Service rule on %1 names %2: the destination stays as it is.</source>
        <translation>Keine Service-Regel auf %1 nennt %2: Das Ziel bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Node %1 passes the answer on towards %2, unchanged.</source>
        <translation>Node %1 reicht die Antwort unverändert in Richtung %2 weiter.</translation>
    </message>
    <message>
        <source>Node %1 passes the packet on towards %2; the source stays %3.</source>
        <translation>Node %1 reicht das Paket in Richtung %2 weiter; die Quelle bleibt %3.</translation>
    </message>
    <message>
        <source>The source is %1, with the address %2.</source>
        <translation>Die Quelle ist %1 mit der Adresse %2.</translation>
    </message>
    <message>
        <source>%2 is the address of pod %1 itself: no Service is involved.</source>
        <translation>%2 ist die Adresse des Pods %1 selbst: Kein Service ist beteiligt.</translation>
    </message>
    <message>
        <source>%2 is the ClusterIP of Service %1.</source>
        <translation>%2 ist die ClusterIP des Service %1.</translation>
    </message>
    <message>
        <source>Port %3 of node %2 is a NodePort of Service %1.</source>
        <translation>Port %3 von Node %2 ist ein NodePort des Service %1.</translation>
    </message>
    <message>
        <source>%2 is an external or load balancer address of Service %1.</source>
        <translation>%2 ist eine externe Adresse oder Load-Balancer-Adresse des Service %1.</translation>
    </message>
    <message>
        <source>%1 belongs to nothing in this cluster.</source>
        <translation>%1 gehört zu nichts in diesem Cluster.</translation>
    </message>
    <message>
        <source>The kernel of node %1 decides, by the rules that kube-proxy wrote there.</source>
        <translation>Der Kernel von Node %1 entscheidet, nach den Regeln, die kube-proxy dort geschrieben hat.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n endpoint(s) in the Service&apos;s EndpointSlices can be used.</source>
        <translation>
            <numerusform>%1 von %n Endpoint in den EndpointSlices des Service ist verwendbar.</numerusform>
            <numerusform>%1 von %n Endpoints in den EndpointSlices des Service sind verwendbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>externalTrafficPolicy Local does not bind traffic from inside the cluster: all endpoints are used.</source>
        <translation>externalTrafficPolicy Local bindet Verkehr aus dem Cluster nicht: Alle Endpoints werden verwendet.</translation>
    </message>
    <message>
        <source>No endpoint is ready, so those that are terminating but still serving are used.</source>
        <translation>Kein Endpoint ist bereit; deshalb werden die verwendet, die in Beendigung sind, aber noch bedienen.</translation>
    </message>
    <message>
        <source>The EndpointSlices carry topology hints, so only endpoints hinted for this node or zone are used.</source>
        <translation>Die EndpointSlices tragen Topologie-Hinweise; deshalb werden nur Endpoints verwendet, die für diesen Node oder diese Zone vorgesehen sind.</translation>
    </message>
    <message numerus="yes">
        <source>One of %n endpoint(s) is chosen, each with the same chance, when the connection begins.</source>
        <translation>
            <numerusform>%n Endpoint steht zur Wahl, wenn die Verbindung beginnt.</numerusform>
            <numerusform>Einer von %n Endpoints wird mit jeweils gleicher Wahrscheinlichkeit gewählt, wenn die Verbindung beginnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No endpoint of the Service is usable anywhere, so the connection is refused.</source>
        <translation>Kein Endpoint des Service ist irgendwo verwendbar; deshalb wird die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The traffic policy is Local and this node has no usable endpoint: the packet is dropped, so that the client tries another node.</source>
        <translation>Die Traffic Policy ist Local, und dieser Node hat keinen verwendbaren Endpoint: Das Paket wird verworfen, damit der Client einen anderen Node versucht.</translation>
    </message>
    <message>
        <source>The source is rewritten, because traffic to a NodePort or an external address must come back through the node that translated it.</source>
        <translation>Die Quelle wird umgeschrieben, weil Verkehr zu einem NodePort oder einer externen Adresse über den Node zurückkommen muss, der ihn übersetzt hat.</translation>
    </message>
    <message>
        <source>The source is rewritten, because kube-proxy does not take it for a pod of this cluster.</source>
        <translation>Die Quelle wird umgeschrieben, weil kube-proxy sie nicht für einen Pod dieses Clusters hält.</translation>
    </message>
    <message>
        <source>Where the chosen endpoint is the sender itself, the source is rewritten, or the pod would answer itself.</source>
        <translation>Wo der gewählte Endpoint der Absender selbst ist, wird die Quelle umgeschrieben; sonst antwortete der Pod sich selbst.</translation>
    </message>
    <message>
        <source>Nothing rewrites the source: the endpoint sees the sender&apos;s own address.</source>
        <translation>Nichts schreibt die Quelle um: Der Endpoint sieht die eigene Adresse des Absenders.</translation>
    </message>
    <message>
        <source>Both ends are on one node: the packet never touches a wire.</source>
        <translation>Beide Enden liegen auf einem Node: Das Paket berührt nie eine Leitung.</translation>
    </message>
    <message>
        <source>The packet crosses the network from node %1 to node %2.</source>
        <translation>Das Paket durchquert das Netz von Node %1 zu Node %2.</translation>
    </message>
    <message>
        <source>With endpoint %2 the answer does not pass node %1, which alone could undo the translation: that connection fails.</source>
        <translation>Bei Endpoint %2 läuft die Antwort nicht über Node %1, der allein die Übersetzung rückgängig machen könnte: Diese Verbindung scheitert.</translation>
    </message>
    <message>
        <source>%1 is an address of Service %2, but none of its ports.</source>
        <translation>%1 ist eine Adresse von Service %2, aber keiner seiner Ports.</translation>
    </message>
    <message>
        <source>%1 has no %2 address.</source>
        <translation>%1 hat keine %2-Adresse.</translation>
    </message>
    <message>
        <source>loadBalancerSourceRanges of Service %2 does not hold %1.</source>
        <translation>loadBalancerSourceRanges von Service %2 enthält %1 nicht.</translation>
    </message>
    <message>
        <source>%1 lies in the Service range, but no Service has it.</source>
        <translation>%1 liegt im Service-Bereich, gehört aber zu keinem Service.</translation>
    </message>
    <message>
        <source>%1 is an address of the cluster&apos;s inside: nothing outside leads to it.</source>
        <translation>%1 ist eine Adresse aus dem Inneren des Clusters: Von außen führt nichts dorthin.</translation>
    </message>
    <message>
        <source>Node %1 forwards only what kube-proxy marked (FORWARD policy DROP).</source>
        <translation>Node %1 leitet nur weiter, was kube-proxy markiert hat (FORWARD-Policy DROP).</translation>
    </message>
    <message>
        <source>Service %1 is headless: DNS gives the pods&apos; own addresses, and nothing is translated.</source>
        <translation>Service %1 ist headless: DNS liefert die eigenen Adressen der Pods, und nichts wird übersetzt.</translation>
    </message>
    <message>
        <source>Service %1 is only a name for %2.</source>
        <translation>Service %1 ist nur ein Name für %2.</translation>
    </message>
    <message>
        <source>This version does not compute this combination.</source>
        <translation>Diese Version berechnet diese Kombination nicht.</translation>
    </message>
    <message>
        <source>This version does not compute this: %1.</source>
        <translation>Diese Version berechnet dies nicht: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Works only with %1 of %n endpoint(s): NetworkPolicies do not allow the others.</source>
        <translation>
            <numerusform>Funktioniert nur mit %1 von %n Endpoint: NetworkPolicies lassen die anderen nicht zu.</numerusform>
            <numerusform>Funktioniert nur mit %1 von %n Endpoints: NetworkPolicies lassen die anderen nicht zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped without an answer: Cilium does not serve the ClusterIP of %1 to clients outside.</source>
        <translation>Ohne Antwort verworfen: Cilium bedient die ClusterIP von %1 nicht für Clients von außen.</translation>
    </message>
    <message>
        <source>The source is rewritten too: %1 becomes %2.</source>
        <translation>Auch die Quelle wird umgeschrieben: Aus %1 wird %2.</translation>
    </message>
    <message>
        <source>IPVS on %1 takes the packet where its address ends (LOCAL_IN), and sends it on: %2 becomes %3.</source>
        <translation>IPVS auf %1 nimmt das Paket dort, wo seine Adresse endet (LOCAL_IN), und schickt es weiter: Aus %2 wird %3.</translation>
    </message>
    <message>
        <source>The network plugin&apos;s rule for the hostPort on %1 rewrites the destination: %2 becomes %3.</source>
        <translation>Die Regel des Netzwerk-Plugins für den hostPort auf %1 schreibt das Ziel um: Aus %2 wird %3.</translation>
    </message>
    <message>
        <source>Cilium&apos;s eBPF program on %1 rewrites the destination: %2 becomes %3.</source>
        <translation>Das eBPF-Programm von Cilium auf %1 schreibt das Ziel um: Aus %2 wird %3.</translation>
    </message>
    <message>
        <source>A program at %1 calls the Service; Cilium translates the socket as it connects, so that the packet leaves for %2 at once. The program itself still reads the Service&apos;s address.</source>
        <translation>%1: Ein Programm ruft den Service an; Cilium übersetzt den Socket beim Verbinden, sodass das Paket gleich an %2 geht. Das Programm selbst liest weiter die Adresse des Service.</translation>
    </message>
    <message>
        <source>Cilium on %1 does not serve the ClusterIP %2 to clients outside the cluster: the packet is dropped.</source>
        <translation>Cilium auf %1 bedient die ClusterIP %2 nicht für Clients außerhalb des Clusters: Das Paket wird verworfen.</translation>
    </message>
    <message>
        <source>No nat rule changes the packet: %2 is an address of node %1 itself (kube-ipvs0 holds those of Services), and IPVS takes it there.</source>
        <translation>Keine nat-Regel ändert das Paket: %2 ist eine Adresse von Node %1 selbst (kube-ipvs0 hat die der Services), und IPVS nimmt es dort an.</translation>
    </message>
    <message>
        <source>Direct server return: %1 writes the address that was called as the source, %2 becomes %3, and answers the client itself.</source>
        <translation>Direct Server Return: %1 trägt die angerufene Adresse als Quelle ein, aus %2 wird %3, und antwortet dem Client selbst.</translation>
    </message>
    <message>
        <source>refused: no usable endpoint</source>
        <translation>abgelehnt: kein verwendbarer Endpoint</translation>
    </message>
    <message>
        <source>refused: no such port</source>
        <translation>abgelehnt: kein solcher Port</translation>
    </message>
    <message>
        <source>refused: source not allowed</source>
        <translation>abgelehnt: Quelle nicht zugelassen</translation>
    </message>
    <message>
        <source>dropped: no endpoint on this node</source>
        <translation>verworfen: kein Endpoint auf diesem Node</translation>
    </message>
    <message>
        <source>ends here: no way to this address</source>
        <translation>endet hier: kein Weg zu dieser Adresse</translation>
    </message>
    <message>
        <source>dropped: source not allowed</source>
        <translation>verworfen: Quelle nicht zugelassen</translation>
    </message>
    <message>
        <source>dropped: no Service has this address</source>
        <translation>verworfen: kein Service hat diese Adresse</translation>
    </message>
    <message>
        <source>dropped: FORWARD policy of the host</source>
        <translation>verworfen: FORWARD-Policy des Hosts</translation>
    </message>
    <message>
        <source>discarded: its source is the receiver itself</source>
        <translation>verworfen: die Quelle ist der Empfänger selbst</translation>
    </message>
    <message>
        <source>dropped: a ClusterIP is not for outside</source>
        <translation>verworfen: eine ClusterIP gilt nicht für außen</translation>
    </message>
    <message>
        <source>leaves the cluster</source>
        <translation>verlässt den Cluster</translation>
    </message>
    <message>
        <source>The EndpointSlices of Service %1 could not be read (list endpointslices.discovery.k8s.io): where its traffic goes is not known.</source>
        <translation>Die EndpointSlices von Service %1 waren nicht lesbar (list endpointslices.discovery.k8s.io): Wohin sein Verkehr geht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The port is a hostPort: the network plugin leads it to port %2 of pod %1.</source>
        <translation>Der Port ist ein hostPort: Das Netzwerk-Plugin führt ihn zu Port %2 von Pod %1.</translation>
    </message>
    <message>
        <source>The port is the healthCheckNodePort of Service %1: kube-proxy itself answers, 200 while this node has a ready endpoint, 503 otherwise.</source>
        <translation>Der Port ist der healthCheckNodePort von Service %1: kube-proxy selbst antwortet, mit 200, solange dieser Node einen bereiten Endpoint hat, sonst mit 503.</translation>
    </message>
    <message>
        <source>The address is that of the load balancer of Service %1, which is a proxy (ipMode Proxy): it stands outside, and opens a connection of its own to a NodePort.</source>
        <translation>Die Adresse ist die des Load Balancers von Service %1, der ein Proxy ist (ipMode Proxy): Er steht außerhalb und öffnet eine eigene Verbindung zu einem NodePort.</translation>
    </message>
    <message>
        <source>Shown for a balancer that forwards packets. One that is a proxy comes to NodePort %2 of a node instead, from its own address; the API does not show which of them serves Service %1.</source>
        <translation>Gezeigt für einen Load Balancer, der Pakete weiterleitet. Ist er ein Proxy, kommt er stattdessen von seiner eigenen Adresse zum NodePort %2 eines Nodes; die API zeigt nicht, welcher von beiden Service %1 bedient.</translation>
    </message>
    <message>
        <source>Cilium&apos;s eBPF programs on node %1 decide; no kube-proxy is involved.</source>
        <translation>Die eBPF-Programme von Cilium auf Node %1 entscheiden; kein kube-proxy ist beteiligt.</translation>
    </message>
    <message numerus="yes">
        <source>IPVS gives new connections to the %n endpoint(s) in turn: the share holds in the long run.</source>
        <translation>
            <numerusform>IPVS gibt neue Verbindungen an den %n Endpoint: Der Anteil gilt auf lange Sicht.</numerusform>
            <numerusform>IPVS gibt neue Verbindungen reihum an die %n Endpoints: Der Anteil gilt auf lange Sicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>leaving pod %1</source>
        <comment>direction of traffic</comment>
        <translation>aus Pod %1 heraus</translation>
    </message>
    <message>
        <source>coming to pod %1</source>
        <comment>direction of traffic</comment>
        <translation>in Pod %1 hinein</translation>
    </message>
    <message>
        <source>NetworkPolicy %2 allows this for traffic %1, by its rule %3.</source>
        <translation>NetworkPolicy %2 erlaubt dies für Verkehr %1, mit ihrer Regel %3.</translation>
    </message>
    <message>
        <source>For traffic %1 only what a NetworkPolicy allows may pass, and none of these allows it: %2.</source>
        <translation>Für Verkehr %1 gilt: Nur was eine NetworkPolicy erlaubt, darf durch, und keine von diesen erlaubt es: %2.</translation>
    </message>
    <message>
        <source>The network plugin %1 does not enforce NetworkPolicies: they have no effect here.</source>
        <translation>Das Netzwerk-Plugin %1 setzt NetworkPolicies nicht durch: Sie haben hier keine Wirkung.</translation>
    </message>
    <message>
        <source>Policies are compared with the addresses after translation, as plugins see them at a pod&apos;s interface; Kubernetes leaves that order open.</source>
        <translation>Policies werden mit den Adressen nach der Übersetzung verglichen, wie Plugins sie am Interface eines Pods sehen; Kubernetes lässt diese Reihenfolge offen.</translation>
    </message>
    <message>
        <source>The socket is translated when it connects, on node %1: the Service&apos;s address is never on any wire.</source>
        <translation>Der Socket wird beim Verbinden übersetzt, auf Node %1: Die Adresse des Service ist nie auf einer Leitung.</translation>
    </message>
    <message>
        <source>Direct server return: node %1 answers the client itself, from the address %2 that was called.</source>
        <translation>Direct Server Return: Node %1 antwortet dem Client selbst, von der angerufenen Adresse %2.</translation>
    </message>
    <message>
        <source>Cilium does not serve ClusterIPs to clients outside the cluster (bpf.lbExternalClusterIP is off).</source>
        <translation>Cilium bedient ClusterIPs nicht für Clients außerhalb des Clusters (bpf.lbExternalClusterIP ist aus).</translation>
    </message>
    <message numerus="yes">
        <source>The resolver of the pod asks for %1, after %n question(s) that had no answer.</source>
        <translation>
            <numerusform>Der Resolver des Pods fragt nach %1, nach %n Frage ohne Antwort.</numerusform>
            <numerusform>Der Resolver des Pods fragt nach %1, nach %n Fragen ohne Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster&apos;s DNS answers: %1.</source>
        <translation>Das DNS des Clusters antwortet: %1.</translation>
    </message>
    <message>
        <source>%1 is no name of this cluster: a DNS server outside answers, which the cluster does not show.</source>
        <translation>%1 ist kein Name dieses Clusters: Ein DNS-Server außerhalb antwortet, den der Cluster nicht zeigt.</translation>
    </message>
    <message>
        <source>The name is asked of the resolver of node %1, whose settings the API does not show.</source>
        <translation>Gefragt wird der Resolver von Node %1, dessen Einstellungen die API nicht zeigt.</translation>
    </message>
    <message>
        <source>The question does not get to the cluster&apos;s DNS at %1, so the name cannot be resolved.</source>
        <translation>Die Frage kommt nicht beim DNS des Clusters auf %1 an; deshalb ist der Name nicht auflösbar.</translation>
    </message>
    <message>
        <source>The answer arrives at %1, from %2. Cilium lets the program read the Service&apos;s address, which it called, as its peer.</source>
        <translation>%1 bekommt die Antwort von %2. Cilium lässt das Programm als Gegenstelle die Adresse des Service lesen, die es angerufen hat.</translation>
    </message>
    <message>
        <source>It depends on %1, which could not be read: %2 is assumed; with %3 the answer differs (%4).</source>
        <translation>Es hängt von %1 ab, was nicht gelesen werden konnte: %2 ist angenommen; mit %3 ist die Antwort anders (%4).</translation>
    </message>
    <message>
        <source>Refused on node %1: Service %2 may only use endpoints there, and has none.</source>
        <translation>Abgelehnt auf Node %1: Service %2 darf nur Endpoints dort verwenden und hat keinen.</translation>
    </message>
    <message>
        <source>Not known. The reasons say what is missing.</source>
        <translation>Nicht bekannt. Die Gründe sagen, was fehlt.</translation>
    </message>
    <message>
        <source>The Service&apos;s traffic policy is Local, and %1 has no usable endpoint of it: the connection is refused at once.</source>
        <translation>Die Traffic Policy des Service ist Local, und %1 hat keinen verwendbaren Endpoint davon: Die Verbindung wird sofort abgelehnt.</translation>
    </message>
    <message>
        <source>refused: no endpoint on this node</source>
        <translation>abgelehnt: kein Endpoint auf diesem Node</translation>
    </message>
    <message>
        <source>It depends on %1, which could not be read: %2 is assumed; with %3 the endpoint sees %4 as its client.</source>
        <translation>Es hängt von %1 ab, was nicht gelesen werden konnte: %2 ist angenommen; mit %3 sieht der Endpoint %4 als seinen Client.</translation>
    </message>
    <message>
        <source>Whether these NetworkPolicies allow traffic %1 depends on labels of a Namespace that was not read: %2.</source>
        <translation>Ob diese NetworkPolicies den Verkehr (%1) erlauben, hängt von Labels eines Namespace ab, der nicht gelesen wurde: %2.</translation>
    </message>
    <message>
        <source>The first name that the pod&apos;s resolver asks for is %1.</source>
        <translation>Der erste Name, nach dem der Resolver des Pods fragt, ist %1.</translation>
    </message>
    <message>
        <source>get on the network components&apos; configmaps, by name</source>
        <translation>get auf die configmaps der Netzwerkkomponenten, nach Namen</translation>
    </message>
    <message>
        <source>list and watch on %1</source>
        <translation>list und watch auf %1</translation>
    </message>
    <message>
        <source>list and watch on %1 (%2)</source>
        <translation>list und watch auf %1 (%2)</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>%1, namespace %2 only</source>
        <translation>%1, nur Namespace %2</translation>
    </message>
    <message>
        <source>Missing permission: %1.</source>
        <translation>Fehlende Berechtigung: %1.</translation>
    </message>
    <message>
        <source>The server does not have this kind; nothing is missing if the cluster does not use it.</source>
        <translation>Der Server kennt diese Art nicht; wenn der Cluster sie nicht benutzt, fehlt nichts.</translation>
    </message>
    <message>
        <source>The kubeconfig has no current context.</source>
        <translation>Die kubeconfig hat keinen aktuellen Kontext.</translation>
    </message>
    <message>
        <source>Only this namespace was asked for.</source>
        <translation>Nur nach diesem Namespace wurde gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of namespace %1 only</source>
        <translation>
            <numerusform>%n Art nur aus Namespace %1</numerusform>
            <numerusform>%n Arten nur aus Namespace %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing permission: %1 in all namespaces.</source>
        <translation>Fehlende Berechtigung: %1 in allen Namespaces.</translation>
    </message>
    <message>
        <source>The kubeconfig %1 wants to run a command to log in: %2.</source>
        <translation>Die Kubeconfig %1 will zum Anmelden einen Befehl ausführen: %2.</translation>
    </message>
    <message>
        <source>The command that logs in must be able to ask on a terminal: %1.</source>
        <translation>Der Befehl zum Anmelden muss an einem Terminal fragen können: %1.</translation>
    </message>
    <message>
        <source>The command that logs in is not there: %1</source>
        <translation>Den Befehl zum Anmelden gibt es nicht: %1</translation>
    </message>
    <message>
        <source>The command that logs in has failed: %1</source>
        <translation>Der Befehl zum Anmelden ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The command that logs in took too long and was stopped: %1</source>
        <translation>Der Befehl zum Anmelden dauerte zu lange und wurde beendet: %1</translation>
    </message>
    <message>
        <source>If you trust it, give --allow-exec, or open the cluster in the window and agree there once.</source>
        <translation>Wenn Sie ihm trauen, geben Sie --allow-exec an, oder öffnen Sie den Cluster im Fenster und stimmen dort einmal zu.</translation>
    </message>
    <message>
        <source>Log in with kubectl first, and if the command then works without asking, set interactiveMode to IfAvailable in the kubeconfig.</source>
        <translation>Melden Sie sich zuerst mit kubectl an; kommt der Befehl dann ohne Fragen aus, setzen Sie interactiveMode in der Kubeconfig auf IfAvailable.</translation>
    </message>
    <message>
        <source>Install it, or correct the command in the kubeconfig.</source>
        <translation>Installieren Sie ihn, oder berichtigen Sie den Befehl in der Kubeconfig.</translation>
    </message>
    <message>
        <source>Run &quot;kubectl get nodes&quot; in a terminal to see what it wants, then try again.</source>
        <translation>Führen Sie „kubectl get nodes“ in einem Terminal aus, um zu sehen, was er will, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Log in with kubectl first, then try again.</source>
        <translation>Melden Sie sich zuerst mit kubectl an und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Not connected; F5 tries again</source>
        <translation>Nicht verbunden; F5 versucht es noch einmal</translation>
    </message>
    <message>
        <source>still arriving</source>
        <translation>noch unterwegs</translation>
    </message>
    <message>
        <source>Signing in: %1 ...</source>
        <translation>Anmeldung: %1 ...</translation>
    </message>
    <message>
        <source>Not everything that decides this has arrived yet: %1.</source>
        <translation>Noch ist nicht alles da, was das entscheidet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n s old</source>
        <translation>
            <numerusform>%n s alt</numerusform>
            <numerusform>%n s alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min old</source>
        <translation>
            <numerusform>%n min alt</numerusform>
            <numerusform>%n min alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h old</source>
        <translation>
            <numerusform>%n h alt</numerusform>
            <numerusform>%n h alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1, %2</source>
        <translation>Stand %1, %2</translation>
    </message>
    <message>
        <source>Read again and again, not watched: %1</source>
        <translation>Immer wieder gelesen, nicht beobachtet: %1</translation>
    </message>
    <message>
        <source>Not live: %1</source>
        <translation>Nicht live: %1</translation>
    </message>
    <message>
        <source>Not live: %1 %2</source>
        <translation>Nicht live: %1 %2</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>reconnecting now (attempt %1)</source>
        <translation>verbindet jetzt neu (Versuch %1)</translation>
    </message>
    <message>
        <source>reconnecting in %1 s (attempt %2)</source>
        <translation>verbindet in %1 s neu (Versuch %2)</translation>
    </message>
    <message>
        <source>syncing %1 of %2</source>
        <translation>liest, %1 von %2</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>liest</translation>
    </message>
    <message numerus="yes">
        <source>syncing, %n so far</source>
        <translation>
            <numerusform>liest, bisher %n</numerusform>
            <numerusform>liest, bisher %n</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>syncing again</source>
        <translation>liest erneut</translation>
    </message>
    <message>
        <source>not yet asked</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>Asked for only where the server has no EndpointSlices.</source>
        <translation>Wird nur gefragt, wo der Server keine EndpointSlices hat.</translation>
    </message>
    <message>
        <source>As of %1, %2.</source>
        <translation>Stand %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read: %1</source>
        <translation>
            <numerusform>%n konnte nicht gelesen werden: %1</numerusform>
            <numerusform>%n konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster has no %1.</source>
        <translation>Der Cluster hat keine Objekte der Art %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 could not be read; there are no others.</source>
        <translation>
            <numerusform>%n der Art %1 konnte nicht gelesen werden; andere gibt es nicht.</numerusform>
            <numerusform>%n der Art %1 konnten nicht gelesen werden; andere gibt es nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>No %1 in what could be read.</source>
        <translation>Keine Objekte der Art %1 in dem, was gelesen werden konnte.</translation>
    </message>
    <message>
        <source>No %1 in namespace %2, the only one that is read.</source>
        <translation>Keine Objekte der Art %1 im Namespace %2, dem einzigen, der gelesen wird.</translation>
    </message>
    <message>
        <source>%1: %2. Whether there are any is not known yet.</source>
        <translation>%1: %2. Ob es welche gibt, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is not in what was opened; whether the cluster has any is not known.</source>
        <translation>%1 ist nicht in dem, was geöffnet wurde; ob der Cluster welche hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) reconnecting</source>
        <translation>
            <numerusform>%n Art verbindet neu</numerusform>
            <numerusform>%n Arten verbinden neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) could not be read</source>
        <translation>
            <numerusform>%n Objekt konnte nicht gelesen werden</numerusform>
            <numerusform>%n Objekte konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting now (attempt %1)</source>
        <translation>Verbindet jetzt neu (Versuch %1)</translation>
    </message>
    <message>
        <source>The value for %1 is missing.</source>
        <translation>Der Wert für %1 fehlt.</translation>
    </message>
    <message>
        <source>A value for %1 belongs here; in quotes it may be any text.</source>
        <translation>Hierher gehört ein Wert für %1; in Anführungszeichen darf es jeder Text sein.</translation>
    </message>
    <message>
        <source>Something to look for is missing here: a text, or a comparison such as ns = prod.</source>
        <translation>Hier fehlt, wonach gesucht wird: ein Text oder ein Vergleich wie ns = prod.</translation>
    </message>
    <message>
        <source>%1 cannot stand here. To look for the text itself, put it in quotes.</source>
        <translation>%1 kann hier nicht stehen. Wer den Text selbst sucht, setzt ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 is neither an address nor a range such as 10.244.1.0/24; with ~ it may be part of one.</source>
        <translation>%1 ist weder eine Adresse noch ein Bereich wie 10.244.1.0/24; mit ~ darf es ein Teil davon sein.</translation>
    </message>
    <message>
        <source>%1 is no range such as 10.244.1.0/24; ~ finds the ranges that an address is in.</source>
        <translation>%1 ist kein Bereich wie 10.244.1.0/24; ~ findet die Bereiche, in denen eine Adresse liegt.</translation>
    </message>
    <message>
        <source>%1 is compared with a whole number, which %2 is not.</source>
        <translation>%1 wird mit einer ganzen Zahl verglichen; %2 ist keine.</translation>
    </message>
    <message>
        <source>%1 is true or false, not %2.</source>
        <translation>%1 ist true oder false, nicht %2.</translation>
    </message>
    <message>
        <source>%1 is no kind that is read, such as pod, service or node.</source>
        <translation>%1 ist keine Art von Objekt, die gelesen wird, wie pod, service oder node.</translation>
    </message>
    <message>
        <source>how a pod is doing, as the map colours it</source>
        <translation>wie es einem Pod geht, so wie die Karte ihn färbt</translation>
    </message>
    <message>
        <source>phase of a pod or namespace</source>
        <translation>Phase eines Pods oder Namespace</translation>
    </message>
    <message>
        <source>status as kubectl prints it</source>
        <translation>Status, wie kubectl ihn ausgibt</translation>
    </message>
    <message>
        <source>restarts of a pod</source>
        <translation>Neustarts eines Pods</translation>
    </message>
    <message>
        <source>name of the workload a pod belongs to</source>
        <translation>Name des Workloads, zu dem ein Pod gehört</translation>
    </message>
    <message>
        <source>kind of the workload a pod belongs to</source>
        <translation>Art des Workloads, zu dem ein Pod gehört</translation>
    </message>
    <message>
        <source>whether a pod uses its node&apos;s network</source>
        <translation>ob ein Pod das Netz seines Nodes benutzt</translation>
    </message>
    <message>
        <source>zone of a node and its pods</source>
        <translation>Zone eines Nodes und seiner Pods</translation>
    </message>
    <message>
        <source>role of a node</source>
        <translation>Rolle eines Nodes</translation>
    </message>
    <message>
        <source>image of a pod&apos;s containers</source>
        <translation>Image der Container eines Pods</translation>
    </message>
    <message>
        <source>Service that pods are behind</source>
        <translation>Service, hinter dem Pods stehen</translation>
    </message>
    <message>
        <source>NetworkPolicy that selects pods</source>
        <translation>NetworkPolicy, die Pods auswählt</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation>Dieses Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>Diese Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>Diese Klammer schließt nichts.</translation>
    </message>
    <message>
        <source>A comma or a closing parenthesis belongs here.</source>
        <translation>Hierher gehört ein Komma oder eine schließende Klammer.</translation>
    </message>
    <message>
        <source>There is no field %1. To look for the text itself, put all of it in quotes.</source>
        <translation>Es gibt kein Feld %1. Wer den Text selbst sucht, setzt ihn ganz in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 needs a key, such as %1:app.</source>
        <translation>%1 braucht einen Schlüssel, etwa %1:app.</translation>
    </message>
    <message>
        <source>%1 cannot be compared with %2. It can with: %3.</source>
        <translation>%1 lässt sich nicht mit %2 vergleichen, sondern mit: %3.</translation>
    </message>
    <message>
        <source>There are too many parentheses in each other.</source>
        <translation>Hier stehen zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>kind of object: pod, service, node</source>
        <translation>Art des Objekts: pod, service, node</translation>
    </message>
    <message>
        <source>name of an object</source>
        <translation>Name eines Objekts</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>node, and what runs on it</source>
        <translation>Node und was auf ihm läuft</translation>
    </message>
    <message>
        <source>any address of an object; in a range</source>
        <translation>irgendeine Adresse eines Objekts; in einem Bereich</translation>
    </message>
    <message>
        <source>pod range of a node; range of a pool</source>
        <translation>Pod-Bereich eines Nodes; Bereich eines Pools</translation>
    </message>
    <message>
        <source>port of a Service or a container</source>
        <translation>Port eines Service oder Containers</translation>
    </message>
    <message>
        <source>NodePort of a Service</source>
        <translation>NodePort eines Service</translation>
    </message>
    <message>
        <source>target port of a Service, number or name</source>
        <translation>Ziel-Port eines Service, Nummer oder Name</translation>
    </message>
    <message>
        <source>type of a Service</source>
        <translation>Typ eines Service</translation>
    </message>
    <message>
        <source>label with a key, such as label:app</source>
        <translation>Label mit einem Schlüssel, etwa label:app</translation>
    </message>
    <message>
        <source>selector of a Service, such as selector:app</source>
        <translation>Selektor eines Service, etwa selector:app</translation>
    </message>
    <message>
        <source>ready; of a Service: whether it has a ready endpoint</source>
        <translation>bereit; bei einem Service: ob er einen bereiten Endpoint hat</translation>
    </message>
    <message>
        <source>Pods that are not ready</source>
        <translation>Nicht bereite Pods</translation>
    </message>
    <message>
        <source>Pods that fail</source>
        <translation>Pods, die scheitern</translation>
    </message>
    <message>
        <source>Pods that have restarted</source>
        <translation>Pods, die neu gestartet sind</translation>
    </message>
    <message>
        <source>Pods without a node</source>
        <translation>Pods ohne Node</translation>
    </message>
    <message>
        <source>Pods on their node&apos;s network</source>
        <translation>Pods im Netz ihres Nodes</translation>
    </message>
    <message>
        <source>Pods behind no Service</source>
        <translation>Pods hinter keinem Service</translation>
    </message>
    <message>
        <source>Pods that no NetworkPolicy selects</source>
        <translation>Pods, die keine NetworkPolicy auswählt</translation>
    </message>
    <message>
        <source>NodePort Services</source>
        <translation>Services vom Typ NodePort</translation>
    </message>
    <message>
        <source>Services without a ready endpoint</source>
        <translation>Services ohne bereiten Endpoint</translation>
    </message>
    <message>
        <source>Nodes that are not ready</source>
        <translation>Nodes, die nicht bereit sind</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name</source>
        <translation>Das Zertifikat von %1 gilt für einen anderen Namen</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid at this time</source>
        <translation>Das Zertifikat von %1 ist zu dieser Zeit nicht gültig</translation>
    </message>
    <message>
        <source>%1 wants another client certificate than it is shown</source>
        <translation>%1 verlangt ein anderes Client-Zertifikat, als ihm gezeigt wird</translation>
    </message>
    <message>
        <source>Put the cluster&apos;s CA into certificate-authority-data of the kubeconfig, or fetch a new kubeconfig.</source>
        <translation>Tragen Sie die CA des Clusters in der kubeconfig unter certificate-authority-data ein, oder holen Sie sich eine neue kubeconfig.</translation>
    </message>
    <message>
        <source>Name the server as its certificate does, or put that name into tls-server-name of the kubeconfig.</source>
        <translation>Nennen Sie den Server so wie sein Zertifikat, oder tragen Sie diesen Namen in der kubeconfig unter tls-server-name ein.</translation>
    </message>
    <message>
        <source>Whoever runs the cluster must renew it (kubeadm: &quot;kubeadm certs renew&quot;); check this machine&apos;s clock, too.</source>
        <translation>Wer den Cluster betreibt, muss es erneuern (kubeadm: „kubeadm certs renew“); prüfen Sie auch die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Put client-certificate-data and client-key-data of a valid certificate into the kubeconfig, or fetch a new one.</source>
        <translation>Tragen Sie client-certificate-data und client-key-data eines gültigen Zertifikats in die kubeconfig ein, oder holen Sie sich eine neue.</translation>
    </message>
    <message>
        <source>%1, %2 namespaces only</source>
        <translation>%1, nur %2 Namespaces</translation>
    </message>
    <message>
        <source>%1, namespaces %2 only</source>
        <translation>%1, nur Namespaces %2</translation>
    </message>
    <message>
        <source>Read: namespaces %1.</source>
        <translation>Gelesen: Namespaces %1.</translation>
    </message>
    <message>
        <source>Namespace %1 is refused, or does not exist.</source>
        <translation>Namespace %1 wird verweigert oder existiert nicht.</translation>
    </message>
    <message>
        <source>Namespaces %1 are refused, or do not exist.</source>
        <translation>Die Namespaces %1 werden verweigert oder existieren nicht.</translation>
    </message>
    <message>
        <source>Only these namespaces were asked for.</source>
        <translation>Nur nach diesen Namespaces wurde gefragt.</translation>
    </message>
    <message>
        <source>No %1 in namespaces %2, the only ones that are read.</source>
        <translation>Keine Objekte der Art %1 in den Namespaces %2, den einzigen, die gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of some namespaces only</source>
        <translation>
            <numerusform>%n Art nur aus einigen Namespaces</numerusform>
            <numerusform>%n Arten nur aus einigen Namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of %1 namespaces only</source>
        <translation>
            <numerusform>%n Art nur aus %1 Namespaces</numerusform>
            <numerusform>%n Arten nur aus %1 Namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of namespaces %1 only</source>
        <translation>
            <numerusform>%n Art nur aus den Namespaces %1</numerusform>
            <numerusform>%n Arten nur aus den Namespaces %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Namespaces are read one by one, %1 at most; left out: %2.</source>
        <translation>Namespaces werden einzeln gelesen, höchstens %1; ausgelassen: %2.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation>Zustand unbekannt</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>NetworkPolicy</source>
        <translation>NetworkPolicy</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>Externe Adresse</translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation>Ingress</translation>
    </message>
    <message>
        <source>Sends to this endpoint</source>
        <translation>Sendet an diesen Endpoint</translation>
    </message>
    <message>
        <source>Endpoint is not ready</source>
        <translation>Endpoint ist nicht bereit</translation>
    </message>
    <message>
        <source>Endpoint is terminating</source>
        <translation>Endpoint wird beendet</translation>
    </message>
    <message>
        <source>Let in by a policy</source>
        <translation>Von einer Policy eingelassen</translation>
    </message>
    <message>
        <source>On the node&apos;s address</source>
        <translation>Auf der Adresse des Nodes</translation>
    </message>
    <message>
        <source>Several pods of one workload</source>
        <translation>Mehrere Pods eines Workloads</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>In no zone</source>
        <translation>In keiner Zone</translation>
    </message>
    <message>
        <source>every node</source>
        <translation>jeder Node</translation>
    </message>
    <message>
        <source>%1 pods isolated</source>
        <translation>%1 Pods isoliert</translation>
    </message>
    <message>
        <source>Service not known</source>
        <translation>Service nicht bekannt</translation>
    </message>
    <message>
        <source>EndpointSlices not read</source>
        <translation>EndpointSlices nicht gelesen</translation>
    </message>
    <message>
        <source>pods not read</source>
        <translation>Pods nicht gelesen</translation>
    </message>
    <message>
        <source>The kubeconfig logs in with the auth-provider &quot;%1&quot;, which kubectl does not have any more since version 1.26.</source>
        <translation>Die Kubeconfig meldet mit dem auth-provider „%1“ an, den kubectl seit Version 1.26 nicht mehr hat.</translation>
    </message>
    <message>
        <source>The kubeconfig logs in with the auth-provider &quot;%1&quot;, which kubectl does not know.</source>
        <translation>Die Kubeconfig meldet mit dem auth-provider „%1“ an, den kubectl nicht kennt.</translation>
    </message>
    <message>
        <source>The login has expired, and %1 gives no new token</source>
        <translation>Die Anmeldung ist abgelaufen, und %1 gibt kein neues Token</translation>
    </message>
    <message>
        <source>its issuer</source>
        <translation>ihr Aussteller</translation>
    </message>
    <message>
        <source>Install gke-gcloud-auth-plugin and run &quot;gcloud container clusters get-credentials&quot;: it replaces that entry by an exec entry.</source>
        <translation>gke-gcloud-auth-plugin installieren und „gcloud container clusters get-credentials“ ausführen: Das ersetzt den Eintrag durch einen exec-Eintrag.</translation>
    </message>
    <message>
        <source>Install kubelogin and run &quot;kubelogin convert-kubeconfig&quot;: it replaces that entry by an exec entry.</source>
        <translation>kubelogin installieren und „kubelogin convert-kubeconfig“ ausführen: Das ersetzt den Eintrag durch einen exec-Eintrag.</translation>
    </message>
    <message>
        <source>Replace that entry by an exec entry, a client certificate or a token.</source>
        <translation>Den Eintrag durch einen exec-Eintrag, ein Client-Zertifikat oder ein Token ersetzen.</translation>
    </message>
    <message>
        <source>Run &quot;kubectl get nodes&quot; or the program that logged you in: it writes a new token into the kubeconfig.</source>
        <translation>„kubectl get nodes“ ausführen oder das Programm, das angemeldet hat: Es schreibt ein neues Token in die Kubeconfig.</translation>
    </message>
    <message>
        <source>The name cannot be resolved: the question to the cluster&apos;s DNS fails. %1</source>
        <translation>Der Name lässt sich nicht auflösen: Die Frage an das DNS des Clusters scheitert. %1</translation>
    </message>
    <message>
        <source>The name %1 has no address.</source>
        <translation>Der Name %1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>Only a name: what it stands for lies outside the cluster.</source>
        <translation>Nur ein Name: Wofür er steht, liegt außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>If the question gets there, the cluster&apos;s DNS answers: %1.</source>
        <translation>Wenn die Frage dort ankommt, antwortet das DNS des Clusters: %1.</translation>
    </message>
    <message>
        <source>No name that the resolver tries for %1 has an address.</source>
        <translation>Kein Name, den der Resolver für %1 versucht, hat eine Adresse.</translation>
    </message>
    <message>
        <source>Whether there is a Service %1, which has that name, is not known: Services of its namespace were not read.</source>
        <translation>Ob es einen Service %1 mit diesem Namen gibt, ist nicht bekannt: Die Services seines Namespace wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Not every question gets to the cluster&apos;s DNS at %1 and back: some names are not resolved.</source>
        <translation>Nicht jede Frage kommt zum DNS des Clusters bei %1 und zurück: Manche Namen werden nicht aufgelöst.</translation>
    </message>
    <message>
        <source>No object shows the cluster&apos;s DNS: that the question gets there is assumed.</source>
        <translation>Kein Objekt zeigt das DNS des Clusters: Dass die Frage dort ankommt, ist angenommen.</translation>
    </message>
    <message>
        <source>Whether the question gets to the cluster&apos;s DNS at %1 is not known.</source>
        <translation>Ob die Frage zum DNS des Clusters bei %1 kommt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>NodeLocal DNSCache has this address on node %1 itself: the question is not translated.</source>
        <translation>NodeLocal DNSCache hat diese Adresse auf Node %1 selbst: Die Frage wird nicht übersetzt.</translation>
    </message>
    <message>
        <source>The text ends in the middle of an object: %1.</source>
        <translation>Der Text endet mitten in einem Objekt: %1.</translation>
    </message>
    <message>
        <source>The file or archive ends in the middle: %1</source>
        <translation>Die Datei oder das Archiv endet mittendrin: %1</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation>%1 ist verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 is too large for a dump, and is not read further</source>
        <translation>%1 ist zu groß für einen Dump und wird nicht weiter gelesen</translation>
    </message>
    <message>
        <source>The archive %1 holds no file named .json, .yaml or .yml.</source>
        <translation>Das Archiv %1 enthält keine Datei mit der Endung .json, .yaml oder .yml.</translation>
    </message>
    <message>
        <source>%1 holds no Kubernetes objects that can be shown</source>
        <translation>Keine darstellbaren Kubernetes-Objekte enthalten: %1</translation>
    </message>
    <message>
        <source>Save or copy it again: the rest is missing.</source>
        <translation>Speichern oder kopieren Sie sie noch einmal: Der Rest fehlt.</translation>
    </message>
    <message>
        <source>Nothing to do: what kubectl says besides the objects is passed over.</source>
        <translation>Es ist nichts zu tun: Was kubectl neben den Objekten ausgibt, wird übergangen.</translation>
    </message>
    <message>
        <source>Unpack it with its password, and open the folder.</source>
        <translation>Entpacken Sie das Archiv mit seinem Passwort und öffnen Sie den Ordner.</translation>
    </message>
    <message>
        <source>If you trust it, unpack it and open the folder.</source>
        <translation>Wenn Sie der Datei trauen, entpacken Sie sie und öffnen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Open an archive of what kubectl, must-gather or a support bundle wrote.</source>
        <translation>Öffnen Sie ein Archiv mit dem, was kubectl, must-gather oder ein Support-Bundle geschrieben hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are no part of an object and were passed over. The first is %1: %2</source>
        <translation>
            <numerusform>%n Zeile gehört zu keinem Objekt und wurde übergangen. Sie ist %1: %2</numerusform>
            <numerusform>%n Zeilen gehören zu keinem Objekt und wurden übergangen. Die erste ist %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this.</source>
        <translation>
            <numerusform>Dazu %n weitere Stelle dieser Art.</numerusform>
            <numerusform>Dazu %n weitere Stellen dieser Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a pod at %2. No range is known.</source>
        <translation>%1: ein Pod mit der Adresse %2. Kein Bereich ist bekannt.</translation>
    </message>
    <message>
        <source>Denied by a policy: dropped without an answer.</source>
        <translation>Durch eine Policy verboten: ohne Antwort verworfen.</translation>
    </message>
    <message>
        <source>leaving node %1</source>
        <comment>direction of traffic</comment>
        <translation>aus Node %1 heraus</translation>
    </message>
    <message>
        <source>coming to node %1</source>
        <comment>direction of traffic</comment>
        <translation>in Node %1 hinein</translation>
    </message>
    <message>
        <source>Nothing shows whether this cluster&apos;s network plugin enforces them.</source>
        <translation>Nichts zeigt, ob das Netz-Plugin dieses Clusters sie durchsetzt.</translation>
    </message>
    <message>
        <source>Nothing shows whether %1 enforces them here.</source>
        <translation>Nichts zeigt, ob %1 sie hier durchsetzt.</translation>
    </message>
    <message>
        <source>%2 accepts traffic %1, by its rule %3, in tier %4.</source>
        <translation>%2 lässt den Verkehr (%1) durch, mit ihrer Regel %3, in der Stufe %4.</translation>
    </message>
    <message>
        <source>%2 denies traffic %1, by its rule %3, in tier %4.</source>
        <translation>%2 verbietet den Verkehr (%1), mit ihrer Regel %3, in der Stufe %4.</translation>
    </message>
    <message>
        <source>For traffic %1 policies of one tier and one priority say different things, and either may count. These select it: %2.</source>
        <translation>Für den Verkehr (%1) sagen Policies einer Stufe und einer Priorität Verschiedenes, und jede kann gelten. Diese wählen ihn aus: %2.</translation>
    </message>
    <message>
        <source>What these policies say of traffic %1 depends on something that is not known: %2.</source>
        <translation>Was diese Policies über den Verkehr (%1) sagen, hängt von etwas ab, das nicht bekannt ist: %2.</translation>
    </message>
    <message>
        <source>Hopscope does not evaluate these policies, and they select traffic %1, or may: %2. Whether it passes is not known.</source>
        <translation>Hopscope wertet diese Policies nicht aus, und sie wählen den Verkehr (%1) aus oder können es: %2. Ob er durchkommt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The server has policies of these kinds, and they could not be read: %2. Whether they let traffic %1 pass is not known.</source>
        <translation>Der Server hat Policies dieser Arten, und sie konnten nicht gelesen werden: %2. Ob sie den Verkehr (%1) durchlassen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Policies do not let the sender reach %1: the packet is dropped at the pod&apos;s interface on %2, without an answer.</source>
        <translation>Policies lassen den Absender nicht zu %1: Das Paket wird am Interface des Pods auf %2 ohne Antwort verworfen.</translation>
    </message>
    <message>
        <source>Policies do not let %1 reach this pod: the packet is dropped at its interface on %2, without an answer.</source>
        <translation>Policies lassen %1 nicht zu diesem Pod: Das Paket wird an dessen Interface auf %2 ohne Antwort verworfen.</translation>
    </message>
    <message>
        <source>denied: policy, egress</source>
        <translation>verboten: Policy, egress</translation>
    </message>
    <message>
        <source>denied: policy, ingress</source>
        <translation>verboten: Policy, ingress</translation>
    </message>
    <message>
        <source>Of traffic %1 these policies say something else than the NetworkPolicies do: %2.</source>
        <translation>Über den Verkehr (%1) sagen diese Policies etwas anderes als die NetworkPolicies: %2.</translation>
    </message>
    <message>
        <source>kube-proxy on %1 takes the connection to %2 itself, and opens one of its own to %3.</source>
        <translation>kube-proxy auf %1 nimmt die Verbindung zu %2 selbst an und öffnet eine eigene zu %3.</translation>
    </message>
    <message>
        <source>If no program listens at %1, the kernel of %2 refuses the connection itself.</source>
        <translation>Wenn an %1 kein Programm lauscht, weist der Kernel von %2 die Verbindung selbst ab.</translation>
    </message>
    <message>
        <source>The packet comes to %1 from %2, which IPVS has bound there as an address of the node itself: the kernel discards it, and the client waits until it times out.</source>
        <translation>Das Paket kommt zu %1 von %2; IPVS hat diese Adresse dort als eigene des Node gebunden: Der Kernel verwirft es, und der Client wartet, bis die Zeit abläuft.</translation>
    </message>
    <message>
        <source>The destination is an address of node %1 itself, and no Service is involved.</source>
        <translation>Das Ziel ist eine Adresse von Node %1 selbst, und kein Service ist beteiligt.</translation>
    </message>
    <message>
        <source>Two endpoints have the address %1. The one that is not terminating counts.</source>
        <translation>Zwei Endpunkte haben die Adresse %1. Es zählt der, der nicht beendet wird.</translation>
    </message>
    <message>
        <source>Two endpoints have the address %1. kube-proxy here uses the one on its own node.</source>
        <translation>Zwei Endpunkte haben die Adresse %1. kube-proxy benutzt hier den auf dem eigenen Node.</translation>
    </message>
    <message>
        <source>Two endpoints have the address %1. kube-proxy here uses the first one.</source>
        <translation>Zwei Endpunkte haben die Adresse %1. kube-proxy benutzt hier den ersten.</translation>
    </message>
    <message numerus="yes">
        <source>sessionAffinity ClientIP: for this Service port, this node sends the same client address to the same endpoint again within %n second(s).</source>
        <translation>
            <numerusform>sessionAffinity ClientIP: Für diesen Port des Service schickt dieser Node dieselbe Client-Adresse innerhalb von %n Sekunde wieder zum selben Endpunkt.</numerusform>
            <numerusform>sessionAffinity ClientIP: Für diesen Port des Service schickt dieser Node dieselbe Client-Adresse innerhalb von %n Sekunden wieder zum selben Endpunkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sessionAffinity ClientIP: IPVS on this node sends the same client address to the same endpoint again within %n second(s). Each address and port of the Service remembers by itself.</source>
        <translation>
            <numerusform>sessionAffinity ClientIP: IPVS auf diesem Node schickt dieselbe Client-Adresse innerhalb von %n Sekunde wieder zum selben Endpunkt. Jede Adresse und jeder Port des Service merkt sich das für sich.</numerusform>
            <numerusform>sessionAffinity ClientIP: IPVS auf diesem Node schickt dieselbe Client-Adresse innerhalb von %n Sekunden wieder zum selben Endpunkt. Jede Adresse und jeder Port des Service merkt sich das für sich.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source is rewritten, because the hostPort&apos;s rule does so with what comes from loopback and from pods of its own node.</source>
        <translation>Der Absender wird umgeschrieben: Die Regel des hostPort tut das mit allem, was vom Loopback und von Pods des eigenen Node kommt.</translation>
    </message>
    <message>
        <source>IPVS binds the address %1 on every node. Node %2 gets a packet that comes from an address of its own, and discards it.</source>
        <translation>IPVS bindet die Adresse %1 auf jedem Node. Node %2 bekommt ein Paket, das von einer eigenen Adresse kommt, und verwirft es.</translation>
    </message>
    <message>
        <source>No object of the cluster says whether a program listens at %1. If none does, the connection is refused.</source>
        <translation>Kein Objekt des Clusters sagt, ob an %1 ein Programm lauscht. Wenn keines lauscht, wird die Verbindung abgewiesen.</translation>
    </message>
    <message>
        <source>%1 is a number for NodePorts, and no Service rule serves it there: the connection is refused.</source>
        <translation>%1 ist eine Nummer für NodePorts, und keine Regel eines Service bedient sie dort: Die Verbindung wird abgewiesen.</translation>
    </message>
    <message>
        <source>A program listens at %1. This is known from: %2.</source>
        <translation>An %1 lauscht ein Programm. Das ist bekannt aus: %2.</translation>
    </message>
    <message>
        <source>The address is an externalIP of Service %1, but kube-proxy of Kubernetes %2 does not serve externalIPs unless the gate AllowServiceExternalIPs is on.</source>
        <translation>Die Adresse ist eine externalIP von Service %1, aber kube-proxy von Kubernetes %2 bedient externalIPs nur, wenn das Gate AllowServiceExternalIPs an ist.</translation>
    </message>
    <message>
        <source>On node %1 the network plugin filters before the source is rewritten: NetworkPolicies see the client&apos;s own address.</source>
        <translation>Auf Node %1 filtert das Netzwerk-Plugin, bevor der Absender umgeschrieben wird: NetworkPolicies sehen die eigene Adresse des Clients.</translation>
    </message>
    <message>
        <source>Whether NetworkPolicies let the packet in to pod %1 depends on the network plugin: it may see the client&apos;s address or the rewritten one. What this plugin does is not known.</source>
        <translation>Ob NetworkPolicies das Paket zu Pod %1 lassen, hängt vom Netzwerk-Plugin ab: Es sieht die Adresse des Clients oder die umgeschriebene. Was dieses Plugin tut, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%2 is an address of node %1 itself. That node has not seen the connection yet, so its own rules apply to it, too.</source>
        <translation>%2 ist eine Adresse von Node %1 selbst. Dieser Node hat die Verbindung noch nicht gesehen, also gelten auch seine eigenen Regeln für sie.</translation>
    </message>
    <message>
        <source>IPVS binds %1, an address of Service %2, on node %3. Rules for the node&apos;s own addresses come first there.</source>
        <translation>IPVS bindet %1, eine Adresse von Service %2, auf Node %3. Dort kommen Regeln für die eigenen Adressen des Node zuerst.</translation>
    </message>
    <message>
        <source>kube-proxy itself listens at this loopback address for Service %1, and opens a connection of its own to the endpoint.</source>
        <translation>kube-proxy selbst lauscht an dieser Loopback-Adresse für Service %1 und öffnet eine eigene Verbindung zum Endpunkt.</translation>
    </message>
    <message>
        <source>The ipvs mode is deprecated since Kubernetes 1.35 (this node runs %1). It is planned to be off by default from 1.40 on.</source>
        <translation>Der Modus ipvs gilt seit Kubernetes 1.35 als veraltet (dieser Node hat %1). Es ist geplant, dass er ab 1.40 von sich aus aus ist.</translation>
    </message>
    <message>
        <source>externalIPs are deprecated since Kubernetes 1.36 (this node runs %1). They are planned to be off by default from 1.40 on.</source>
        <translation>externalIPs gelten seit Kubernetes 1.36 als veraltet (dieser Node hat %1). Es ist geplant, dass sie ab 1.40 von sich aus nicht bedient werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of objects</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a NodePort of Service %2. It works at an address of a node: %3.</source>
        <translation>%1 ist ein NodePort von Service %2. Er antwortet an einer Adresse eines Node: %3.</translation>
    </message>
    <message>
        <source>%1 is a port of Service %2. The Service answers at %3.</source>
        <translation>%1 ist ein Port von Service %2. Der Service antwortet an %3.</translation>
    </message>
    <message>
        <source>%1 is the port of the pods behind Service %2. The Service itself answers at %3.</source>
        <translation>%1 ist der Port der Pods hinter Service %2. Der Service selbst antwortet an %3.</translation>
    </message>
    <message>
        <source>%1 is a container port of pod %2. It works at the pod&apos;s own address: %3.</source>
        <translation>%1 ist ein Container-Port von Pod %2. Er antwortet an der eigenen Adresse des Pods: %3.</translation>
    </message>
    <message>
        <source>%1 is a hostPort of pod %2. It works at the address of the pod&apos;s node: %3.</source>
        <translation>%1 ist ein hostPort von Pod %2. Er antwortet an der Adresse des Node, auf dem der Pod läuft: %3.</translation>
    </message>
    <message numerus="yes">
        <source>Works only with %1 of %n endpoint(s): the way to the others fails, or is not known to work.</source>
        <translation>
            <numerusform>Klappt nur mit %1 von %n Endpunkt: Der Weg zu den anderen scheitert oder ist nicht bekannt.</numerusform>
            <numerusform>Klappt nur mit %1 von %n Endpunkten: Der Weg zu den anderen scheitert oder ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused on node %1: the packet came to an address of that node, and its own rules refuse it.</source>
        <translation>Auf Node %1 abgewiesen: Das Paket kam zu einer Adresse dieses Node, und seine eigenen Regeln weisen es ab.</translation>
    </message>
    <message>
        <source>Discarded on node %1: IPVS has bound the packet&apos;s source address there, too.</source>
        <translation>Auf Node %1 verworfen: IPVS hat die Absenderadresse des Pakets auch dort gebunden.</translation>
    </message>
    <message>
        <source>Dropped without an answer on node %1: the packet came to an address of that node, and its own rules drop it.</source>
        <translation>Auf Node %1 ohne Antwort verworfen: Das Paket kam zu einer Adresse dieses Node, und seine eigenen Regeln verwerfen es.</translation>
    </message>
    <message>
        <source>refused, if nothing listens here</source>
        <translation>abgewiesen, wenn hier nichts lauscht</translation>
    </message>
    <message>
        <source>discarded: its source is the node&apos;s own</source>
        <translation>verworfen: Der Absender ist der Node selbst</translation>
    </message>
    <message>
        <source>Delivered to %1, unless a NetworkPolicy that was not read denies it.</source>
        <translation>Zugestellt an %1, wenn keine NetworkPolicy es verbietet, die nicht gelesen wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to one of %n endpoint(s), unless a NetworkPolicy that was not read denies it.</source>
        <translation>
            <numerusform>Zugestellt an einen von %n Endpoint, wenn keine NetworkPolicy es verbietet, die nicht gelesen wurde.</numerusform>
            <numerusform>Zugestellt an einen von %n Endpoints, wenn keine NetworkPolicy es verbietet, die nicht gelesen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>no pods</source>
        <translation>keine Pods</translation>
    </message>
    <message>
        <source>%1 wanted</source>
        <comment>how many pods</comment>
        <translation>%1 gewünscht</translation>
    </message>
    <message>
        <source>1 pod</source>
        <translation>1 Pod</translation>
    </message>
    <message>
        <source>1 pod isolated</source>
        <translation>1 Pod isoliert</translation>
    </message>
    <message>
        <source>endpoints that are not known, because EndpointSlices were not read</source>
        <translation>Endpoints, die nicht bekannt sind, weil EndpointSlices nicht gelesen wurden</translation>
    </message>
    <message numerus="yes">
        <source>its one ready endpoint, %1 (of %n in all)</source>
        <translation>
            <numerusform>seinem einen bereiten Endpoint, %1 (von %n insgesamt)</numerusform>
            <numerusform>seinem einen bereiten Endpoint, %1 (von %n insgesamt)</numerusform>
        </translation>
    </message>
    <message>
        <source>Its address was not read: a cluster gives it one.</source>
        <translation>Seine Adresse wurde nicht gelesen: Ein Cluster gibt ihm eine.</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 ...: %2 of %Ln object(s)</source>
        <translation>
            <numerusform>%1 wird gelesen ...: %2 von %Ln Objekt</numerusform>
            <numerusform>%1 wird gelesen ...: %2 von %Ln Objekten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 ...: %Ln object(s) so far</source>
        <translation>
            <numerusform>%1 wird gelesen ...: bisher %Ln Objekt</numerusform>
            <numerusform>%1 wird gelesen ...: bisher %Ln Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>The EndpointSlices of Service %1 were not read: where its traffic goes is not known.</source>
        <translation>Die EndpointSlices von Service %1 wurden nicht gelesen: Wohin sein Verkehr geht, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>The traffic policy is Local: only endpoints on node %1 count, and there are %n.</source>
        <translation>
            <numerusform>Die Traffic Policy ist Local: Nur Endpoints auf Node %1 zählen; ihre Anzahl: %n.</numerusform>
            <numerusform>Die Traffic Policy ist Local: Nur Endpoints auf Node %1 zählen; ihre Anzahl: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The NetworkPolicies could not be read (list networkpolicies.networking.k8s.io): one of them may deny this.</source>
        <translation>Die NetworkPolicies konnten nicht gelesen werden (list networkpolicies.networking.k8s.io): Eine davon kann dies verbieten.</translation>
    </message>
    <message>
        <source>Not all NetworkPolicies were read: one of the others may deny this.</source>
        <translation>Nicht alle NetworkPolicies wurden gelesen: Eine der anderen kann dies verbieten.</translation>
    </message>
    <message>
        <source>NetworkPolicies were not read: one of them may deny this.</source>
        <translation>NetworkPolicies wurden nicht gelesen: Eine davon kann dies verbieten.</translation>
    </message>
    <message numerus="yes">
        <source>Inferred, not read: the selector of Service %1 matches %n pod(s), %2 of them ready (%3).</source>
        <translation>
            <numerusform>Geschlossen, nicht gelesen: Der Selector von Service %1 passt auf %n Pod, %2 davon bereit (%3).</numerusform>
            <numerusform>Geschlossen, nicht gelesen: Der Selector von Service %1 passt auf %n Pods, %2 davon bereit (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>Inferred, not read: the selector of Service %1 matches no pod.</source>
        <translation>Geschlossen, nicht gelesen: Der Selector von Service %1 passt auf keinen Pod.</translation>
    </message>
    <message>
        <source>Not everything that may answer at %1 was read (missing: %2): whether something does is not known.</source>
        <translation>Nicht alles, was unter %1 antworten kann, wurde gelesen (es fehlt: %2): Ob etwas antwortet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The status of %1 was not read: its address is not known.</source>
        <translation>Der Status von %1 wurde nicht gelesen: Die Adresse ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether NetworkPolicies allow traffic %1 depends on labels of a pod that was not read: %2.</source>
        <translation>Ob NetworkPolicies Verkehr erlauben, %1, hängt von Labels eines Pods ab, der nicht gelesen wurde: %2.</translation>
    </message>
    <message>
        <source>node not read</source>
        <translation>Node nicht gelesen</translation>
    </message>
    <message>
        <source>These select it as well: %1.</source>
        <translation>Diese wählen ihn auch aus: %1.</translation>
    </message>
    <message>
        <source>Of a network plugin that does not run here, and without effect on traffic %1: %2.</source>
        <translation>Von einem Netz-Plugin, das hier nicht läuft, und ohne Wirkung auf den Verkehr (%1): %2.</translation>
    </message>
    <message>
        <source>%2 is an address of node %1 itself, and its port is also a NodePort of Service %3. The node&apos;s filter rules for that NodePort apply after translation, too.</source>
        <translation>%2 ist eine Adresse von Node %1 selbst, und der Port ist auch ein NodePort von Service %3. Die Filterregeln des Node für diesen NodePort gelten auch nach der Übersetzung.</translation>
    </message>
    <message>
        <source>%1 is no part of an object</source>
        <translation>%1 gehört zu keinem Objekt</translation>
    </message>
    <message>
        <source>%1 sends an answer that is far too long, and was not read further.</source>
        <translation>%1 schickt eine viel zu lange Antwort und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends an object that is larger than any can be, and was not read further.</source>
        <translation>%1 schickt ein Objekt, das größer ist, als eines sein kann, und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends a list that is mostly no objects, and was not read further.</source>
        <translation>%1 schickt eine Liste, in der das meiste keine Objekte sind, und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends a list without an end, and was not read further.</source>
        <translation>%1 schickt eine Liste ohne Ende und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends more objects than any cluster has, and was not read further.</source>
        <translation>%1 schickt mehr Objekte, als irgendein Cluster hat, und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends a list in pages that lead to no end, and was not read further.</source>
        <translation>%1 schickt eine Liste in Seiten, die zu keinem Ende führen, und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends header fields without an end, and was not read further.</source>
        <translation>%1 schickt Kopfzeilen ohne Ende und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends an answer that unpacks to far too much, and was not read further.</source>
        <translation>%1 schickt eine Antwort, die entpackt viel zu groß ist, und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends changes that are too large together, and was not read further.</source>
        <translation>%1 schickt Änderungen, die zusammen zu groß sind, und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 sends its answer so slowly that it would never end.</source>
        <translation>%1 schickt seine Antwort so langsam, dass sie nie enden würde.</translation>
    </message>
    <message>
        <source>The command that logs in prints far more than a credential, and was stopped: %1.</source>
        <translation>Der Befehl zum Anmelden gibt viel mehr als Anmeldedaten aus und wurde beendet: %1.</translation>
    </message>
    <message>
        <source>The command that logs in says more than anybody could read, and was stopped: %1.</source>
        <translation>Der Befehl zum Anmelden sagt mehr, als irgendjemand lesen könnte, und wurde beendet: %1.</translation>
    </message>
    <message>
        <source>%1 gives more than is read.</source>
        <translation>%1 liefert mehr, als gelesen wird.</translation>
    </message>
    <message>
        <source>Check the network on the way to it; with -n less is read.</source>
        <translation>Prüfen Sie das Netz auf dem Weg dorthin; mit -n wird weniger gelesen.</translation>
    </message>
    <message>
        <source>Check that the address is a Kubernetes API server that you trust; what was read before stays.</source>
        <translation>Prüfen Sie, ob unter der Adresse ein Kubernetes-API-Server antwortet, dem Sie vertrauen; was vorher gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is a device, not a file.</source>
        <translation>%1 ist ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is a socket, not a file.</source>
        <translation>%1 ist ein Socket, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is a pipe, not a file.</source>
        <translation>%1 ist eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is too large: more than %2.</source>
        <translation>%1 ist zu groß: mehr als %2.</translation>
    </message>
    <message>
        <source>%1 gives nothing, or not all, within %2.</source>
        <translation>%1 liefert innerhalb von %2 nichts oder nicht alles.</translation>
    </message>
    <message>
        <source>Other users can write to %1, so it is not believed.</source>
        <translation>Andere Benutzer können %1 ändern, darum wird der Datei nicht geglaubt.</translation>
    </message>
    <message>
        <source>Memory ran out while reading or showing %1.</source>
        <translation>Beim Lesen oder Anzeigen von %1 ging der Speicher aus.</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>des Clusters</translation>
    </message>
    <message>
        <source>Something went wrong within Hopscope</source>
        <translation>In Hopscope ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Name a file instead.</source>
        <translation>Eine Datei nennen.</translation>
    </message>
    <message>
        <source>Check that it is the right one; what comes through a pipe can be saved to a file first.</source>
        <translation>Prüfen, ob es die richtige ist; was durch eine Pipe kommt, kann erst in eine Datei gespeichert werden.</translation>
    </message>
    <message>
        <source>Check who writes into it, or whether its file system can be reached.</source>
        <translation>Prüfen, wer hineinschreibt oder ob ihr Dateisystem erreichbar ist.</translation>
    </message>
    <message>
        <source>Take that right from them (chmod go-w), or agree to the command anew in the window.</source>
        <translation>Ihnen dieses Recht nehmen (chmod go-w) oder dem Befehl im Fenster neu zustimmen.</translation>
    </message>
    <message>
        <source>Close other programs, or read fewer namespaces.</source>
        <translation>Andere Programme schließen oder weniger Namespaces lesen.</translation>
    </message>
    <message>
        <source>(&quot;%1&quot;, found in your login shell&apos;s PATH, which it gets: %2)</source>
        <translation>(„%1“, gefunden im PATH Ihrer Login-Shell, den es bekommt: %2)</translation>
    </message>
    <message>
        <source>(&quot;%1&quot;, found in PATH)</source>
        <translation>(„%1“, gefunden im PATH)</translation>
    </message>
    <message>
        <source>under the name %1 (tls-server-name)</source>
        <translation>unter dem Namen %1 (tls-server-name)</translation>
    </message>
    <message>
        <source>through the proxy %1</source>
        <translation>über den Proxy %1</translation>
    </message>
    <message>
        <source>It is not encrypted (http): anybody on the way can read and change what is sent.</source>
        <translation>Es ist nicht verschlüsselt (http): Jeder auf dem Weg kann lesen und ändern, was gesendet wird.</translation>
    </message>
    <message>
        <source>It is NOT checked who it is (insecure-skip-tls-verify): anybody can pretend to be it, and gets the login.</source>
        <translation>Es wird NICHT geprüft, wer es ist (insecure-skip-tls-verify): Jeder kann sich dafür ausgeben und bekommt die Anmeldung.</translation>
    </message>
    <message>
        <source>By the certificate authorities of this computer.</source>
        <translation>Durch die Zertifizierungsstellen dieses Computers.</translation>
    </message>
    <message>
        <source>By the certificate authority in the kubeconfig, SHA-256 %1</source>
        <translation>Durch die Zertifizierungsstelle in der kubeconfig, SHA-256 %1</translation>
    </message>
    <message>
        <source>By the certificate authority in %1, SHA-256 %2</source>
        <translation>Durch die Zertifizierungsstelle in %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Server, proxy and certificate authority (provideClusterInfo).</source>
        <translation>Server, Proxy und Zertifizierungsstelle (provideClusterInfo).</translation>
    </message>
    <message>
        <source>And the kubeconfig&apos;s extension for it: %1</source>
        <translation>Und die Erweiterung der kubeconfig dafür: %1</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>its arguments</source>
        <translation>seine Argumente</translation>
    </message>
    <message>
        <source>its environment</source>
        <translation>seine Umgebung</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>why the server is trusted</source>
        <translation>warum dem Server vertraut wird</translation>
    </message>
    <message>
        <source>what it is told of the cluster</source>
        <translation>was es vom Cluster erfährt</translation>
    </message>
    <message>
        <source>how it answers (apiVersion, interactiveMode)</source>
        <translation>wie es antwortet (apiVersion, interactiveMode)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Kubeconfig</source>
        <translation>Kubeconfig</translation>
    </message>
    <message>
        <source>Logs in to</source>
        <translation>Anmeldung bei</translation>
    </message>
    <message>
        <source>Why it is trusted</source>
        <translation>Warum ihm vertraut wird</translation>
    </message>
    <message>
        <source>Told of the cluster</source>
        <translation>Erfährt vom Cluster</translation>
    </message>
    <message>
        <source>It is like one that you have agreed to, but this differs: %1.</source>
        <translation>Er ähnelt einem, dem Sie zugestimmt haben, aber anders ist: %1.</translation>
    </message>
    <message>
        <source>You are asked again when any of this changes. Nobody can tell from here what is in the program&apos;s file, or what it reads and starts itself. Checksums are remembered, with the names of the program and of the kubeconfig.</source>
        <translation>Sie werden wieder gefragt, wenn sich etwas davon ändert. Was in der Datei des Programms steht und was es selbst liest und startet, lässt sich von hier nicht sagen. Gemerkt werden Prüfsummen, mit den Namen des Programms und der kubeconfig.</translation>
    </message>
    <message>
        <source>Check that there is room, and that it is a file in a folder that can be written to.</source>
        <translation>Prüfen, ob Platz ist und ob es eine Datei in einem Ordner ist, in den geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Try again; if it stays, please report it.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, melden Sie es bitte.</translation>
    </message>
    <message>
        <source>takes the outer header off</source>
        <translation>packt es aus</translation>
    </message>
    <message>
        <source>takes the answer</source>
        <translation>nimmt die Antwort</translation>
    </message>
    <message>
        <source>arrives at</source>
        <comment>behind it a port or an address</comment>
        <translation>kommt an auf</translation>
    </message>
    <message>
        <source>takes the packet</source>
        <translation>nimmt das Paket</translation>
    </message>
    <message>
        <source>wraps it in %1</source>
        <comment>1: an overlay</comment>
        <translation>packt es in %1</translation>
    </message>
    <message>
        <source>routes it to the pod</source>
        <translation>leitet zum Pod</translation>
    </message>
    <message>
        <source>sends the answer on</source>
        <translation>schickt die Antwort weiter</translation>
    </message>
    <message>
        <source>sends it on</source>
        <translation>schickt es weiter</translation>
    </message>
    <message>
        <source>both undone by conntrack</source>
        <translation>beides aufgehoben</translation>
    </message>
    <message>
        <source>undone, wraps in %1</source>
        <comment>1: an overlay</comment>
        <translation>zurück, packt in %1</translation>
    </message>
    <message>
        <source>undone by conntrack</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>IPVS chooses a pod</source>
        <translation>IPVS wählt einen Pod</translation>
    </message>
    <message>
        <source>eBPF chooses a pod</source>
        <translation>eBPF wählt einen Pod</translation>
    </message>
    <message>
        <source>hostPort leads to pod</source>
        <translation>hostPort führt zum Pod</translation>
    </message>
    <message>
        <source>kube-proxy connects by itself</source>
        <translation>kube-proxy verbindet selbst</translation>
    </message>
    <message>
        <source>a pod is chosen</source>
        <translation>ein Pod wird gewählt</translation>
    </message>
    <message>
        <source>to the only endpoint</source>
        <translation>zum einzigen Endpoint</translation>
    </message>
    <message>
        <source>and %1 around it</source>
        <comment>1: an overlay; behind SNAT</comment>
        <translation>und %1 darum</translation>
    </message>
    <message>
        <source>the pod reaches itself</source>
        <translation>Pod erreicht sich selbst</translation>
    </message>
    <message>
        <source>the node&apos;s address instead</source>
        <translation>mit Adresse des Nodes</translation>
    </message>
    <message>
        <source>so the reply returns here</source>
        <translation>damit die Antwort zurückkommt</translation>
    </message>
    <message>
        <source>no usable endpoint</source>
        <translation>kein brauchbarer Endpoint</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>no endpoint here</source>
        <translation>hier kein Endpoint</translation>
    </message>
    <message>
        <source>no such port</source>
        <translation>diesen Port gibt&apos;s nicht</translation>
    </message>
    <message>
        <source>source not allowed</source>
        <translation>Quelle nicht zugelassen</translation>
    </message>
    <message>
        <source>nobody is known to listen</source>
        <translation>niemand lauscht hier, soweit bekannt</translation>
    </message>
    <message>
        <source>DROPPED</source>
        <translation>VERWORFEN</translation>
    </message>
    <message>
        <source>no way to this address</source>
        <translation>kein Weg zu dieser Adresse</translation>
    </message>
    <message>
        <source>no Service has it</source>
        <translation>gehört keinem Service</translation>
    </message>
    <message>
        <source>by the host&apos;s firewall</source>
        <translation>von der Firewall</translation>
    </message>
    <message>
        <source>it is its own sender</source>
        <translation>Absender ist es selbst</translation>
    </message>
    <message>
        <source>the source is its own</source>
        <translation>Quelle ist die eigene</translation>
    </message>
    <message>
        <source>by policy, going out</source>
        <translation>per Policy, ausgehend</translation>
    </message>
    <message>
        <source>DENIED</source>
        <translation>VERBOTEN</translation>
    </message>
    <message>
        <source>by policy, coming in</source>
        <translation>per Policy, eingehend</translation>
    </message>
    <message>
        <source>not for outside</source>
        <translation>nicht für außen</translation>
    </message>
    <message>
        <source>the question fails</source>
        <translation>die Frage scheitert</translation>
    </message>
    <message>
        <source>the name is asked</source>
        <translation>nach Namen gefragt</translation>
    </message>
    <message>
        <source>the answer gets lost</source>
        <translation>die Antwort geht verloren</translation>
    </message>
    <message>
        <source>translated at connect</source>
        <translation>übersetzt beim Verbinden</translation>
    </message>
    <message>
        <source>no rule names this address</source>
        <translation>keine Regel für die Adresse</translation>
    </message>
    <message>
        <source>answers what it saw</source>
        <translation>antwortet der gesehenen Adresse</translation>
    </message>
    <message>
        <source>answers the client directly</source>
        <translation>antwortet dem Client direkt</translation>
    </message>
    <message>
        <source>the answer arrives</source>
        <translation>die Antwort kommt an</translation>
    </message>
    <message>
        <source>This address is the Service&apos;s: no machine has it, only rules know it. E is the port that the kernel picks.</source>
        <translation>Die Adresse gehört dem Service: Kein Rechner hat sie, nur Regeln kennen sie. E ist der Port, den der Kernel wählt.</translation>
    </message>
    <message>
        <source>The address is a node&apos;s, the port is the Service&apos;s. E is the port that the client&apos;s kernel picks.</source>
        <translation>Die Adresse ist die eines Nodes, der Port gehört dem Service. E ist der Port, den der Kernel des Clients wählt.</translation>
    </message>
    <message>
        <source>The address is the load balancer&apos;s. E is the port that the kernel picks.</source>
        <translation>Die Adresse ist die des Load Balancers. E ist der Port, den der Kernel wählt.</translation>
    </message>
    <message>
        <source>The address is an external IP of the Service. E is the port that the kernel picks.</source>
        <translation>Die Adresse ist eine External IP des Service. E ist der Port, den der Kernel wählt.</translation>
    </message>
    <message>
        <source>A headless Service has no address: DNS named the pod itself. E is the port that the kernel picks.</source>
        <translation>Ein Headless Service hat keine Adresse: DNS nannte den Pod selbst. E ist der Port, den der Kernel wählt.</translation>
    </message>
    <message>
        <source>Its own address is %1; E is the port that the kernel picks.</source>
        <translation>Seine eigene Adresse ist %1; E ist der Port, den der Kernel wählt.</translation>
    </message>
    <message>
        <source>Outside stood the nodes&apos; addresses, %1. The packet inside is as it was.</source>
        <translation>Außen standen die Adressen der Nodes, %1. Das Paket innen ist, wie es war.</translation>
    </message>
    <message>
        <source>Nothing of it changes on the way in.</source>
        <translation>Auf dem Weg hinein ändert sich nichts daran.</translation>
    </message>
    <message>
        <source>The rules of every node know this port, whether one of the Service&apos;s pods runs there or not.</source>
        <translation>Die Regeln jedes Nodes kennen diesen Port, ob dort ein Pod des Service läuft oder nicht.</translation>
    </message>
    <message>
        <source>The load balancer has brought it to this node; the address it was sent to still stands in it.</source>
        <translation>Der Load Balancer hat es zu diesem Node gebracht; die Zieladresse steht noch darin.</translation>
    </message>
    <message>
        <source>The network outside brings this address to the node; Kubernetes does not see to that.</source>
        <translation>Das Netz draußen bringt diese Adresse zum Node; Kubernetes sorgt nicht dafür.</translation>
    </message>
    <message>
        <source>The pod&apos;s virtual cable (veth) ends here, so this node&apos;s kernel sees all that the pod sends.</source>
        <translation>Das virtuelle Kabel des Pods (veth) endet hier, also sieht der Kernel dieses Nodes alles, was der Pod sendet.</translation>
    </message>
    <message>
        <source>Between the nodes it travelled as it is, without an outer header.</source>
        <translation>Zwischen den Nodes reiste es, wie es ist, ohne äußeren Header.</translation>
    </message>
    <message>
        <source>Its rules are asked before it is routed.</source>
        <translation>Seine Regeln werden gefragt, bevor es weitergeleitet wird.</translation>
    </message>
    <message>
        <source>The node&apos;s routes know the way to %1; neither source nor destination is rewritten.</source>
        <translation>Die Routen des Nodes kennen den Weg zu %1; weder Quelle noch Ziel werden umgeschrieben.</translation>
    </message>
    <message>
        <source>The nodes&apos; network does not know pods: outside stand the nodes, %1. So a pod&apos;s packet may have %2 bytes (MTU).</source>
        <translation>Das Netz der Nodes kennt keine Pods: Außen stehen die Nodes, %1. Darum darf ein Paket des Pods %2 Bytes haben (MTU).</translation>
    </message>
    <message>
        <source>The nodes&apos; network does not know pods: outside stand the nodes&apos; addresses, %1.</source>
        <translation>Das Netz der Nodes kennt keine Pods: Außen stehen die Adressen der Nodes, %1.</translation>
    </message>
    <message>
        <source>Services&apos; addresses are bound on every node (kube-ipvs0): IPVS takes the packet where it would end.</source>
        <translation>Jeder Node hat die Adressen der Services (kube-ipvs0): IPVS nimmt das Paket dort, wo es enden würde.</translation>
    </message>
    <message>
        <source>An eBPF program does what kube-proxy&apos;s rules would do, before the kernel&apos;s own nat.</source>
        <translation>Ein eBPF-Programm tut, was sonst die Regeln von kube-proxy tun, noch vor dem nat des Kernels.</translation>
    </message>
    <message>
        <source>The pod has asked for this port of its node; no Service takes part.</source>
        <translation>Der Pod hat diesen Port seines Nodes verlangt; kein Service ist beteiligt.</translation>
    </message>
    <message>
        <source>At 127.0.0.1 no rule can do it. The endpoint sees the node, not the program.</source>
        <translation>Auf 127.0.0.1 kann das keine Regel. Der Endpoint sieht den Node, nicht das Programm.</translation>
    </message>
    <message>
        <source>Its share is %1. The choice is made once and holds for the whole connection. This is DNAT.</source>
        <translation>Sein Anteil ist %1. Gewählt wird einmal, und das gilt für die ganze Verbindung. Das ist DNAT.</translation>
    </message>
    <message>
        <source>The Service&apos;s address has done its work and is gone from here on. This is DNAT.</source>
        <translation>Die Adresse des Service hat ihren Dienst getan und kommt ab hier nicht mehr vor. Das ist DNAT.</translation>
    </message>
    <message>
        <source>Otherwise the pod would answer itself directly, and not recognise the answer. It sees %1.</source>
        <translation>Sonst würde der Pod sich direkt antworten und die Antwort nicht erkennen. Er sieht %1.</translation>
    </message>
    <message>
        <source>Outside the pods&apos; network nobody knows a way back to a pod&apos;s address.</source>
        <translation>Außerhalb des Pod-Netzes kennt niemand einen Weg zurück zu einem Pod.</translation>
    </message>
    <message>
        <source>The answer must come back here: only this node can undo its translation. The endpoint sees %1, not the sender.</source>
        <translation>Die Antwort muss hierher zurück: Nur dieser Node kann seine Übersetzung rückgängig machen. Der Endpoint sieht %1, nicht den Absender.</translation>
    </message>
    <message>
        <source>No rule is asked: conntrack noted at step %1 what was rewritten, and undoes the SNAT.</source>
        <translation>Keine Regel wird gefragt: conntrack hat in Schritt %1 notiert, was umgeschrieben wurde, und macht das SNAT rückgängig.</translation>
    </message>
    <message>
        <source>Conntrack noted it at step %1. The client must see the answer come from the address it called.</source>
        <translation>Conntrack hat sie in Schritt %1 notiert. Für den Client muss die Antwort von der gerufenen Adresse kommen.</translation>
    </message>
    <message>
        <source>The client must see the answer come from the address it called.</source>
        <translation>Für den Client muss die Antwort von der gerufenen Adresse kommen.</translation>
    </message>
    <message>
        <source>The program there sees %1 as its client, not the sender.</source>
        <translation>Das Programm dort sieht %1 als seinen Client, nicht den Absender.</translation>
    </message>
    <message>
        <source>The program there sees %1 as its client.</source>
        <translation>Das Programm dort sieht %1 als seinen Client.</translation>
    </message>
    <message>
        <source>Cilium lets the program read the Service&apos;s address as its peer, which it called.</source>
        <translation>Cilium lässt das Programm als Gegenstelle die Adresse des Service lesen, die es gerufen hat.</translation>
    </message>
    <message>
        <source>That is the address it called. It never learns which endpoint it was.</source>
        <translation>Das ist die gerufene Adresse. Welcher Endpoint es war, erfährt er nie.</translation>
    </message>
    <message>
        <source>That is the address it called: nothing was rewritten on the way.</source>
        <translation>Das ist die gerufene Adresse: Unterwegs wurde nichts umgeschrieben.</translation>
    </message>
    <message>
        <source>It sends back &quot;port unreachable&quot; (ICMP). The Service %1 exists, but none of its pods is ready.</source>
        <translation>Er schickt „port unreachable“ (ICMP) zurück. Den Service %1 gibt es, aber keiner seiner Pods ist bereit.</translation>
    </message>
    <message>
        <source>The traffic policy of %1 is Local: only endpoints on this node count, and there is none.</source>
        <translation>Die Traffic Policy von %1 ist Local: Nur Endpoints auf diesem Node zählen, und es gibt keinen.</translation>
    </message>
    <message>
        <source>The address is a Service&apos;s, so the node answers &quot;port unreachable&quot; (ICMP).</source>
        <translation>Die Adresse ist die eines Service, also antwortet der Node „port unreachable“ (ICMP).</translation>
    </message>
    <message>
        <source>loadBalancerSourceRanges of %1 does not hold %2.</source>
        <translation>loadBalancerSourceRanges von %1 enthält %2 nicht.</translation>
    </message>
    <message>
        <source>No Service rule takes this port, and no object says that a program listens.</source>
        <translation>Keine Service-Regel nimmt diesen Port, und kein Objekt sagt, dass ein Programm lauscht.</translation>
    </message>
    <message>
        <source>Pods&apos; and Services&apos; addresses are known inside the cluster only.</source>
        <translation>Adressen von Pods und Services kennt man nur im Cluster.</translation>
    </message>
    <message>
        <source>It lies in the Services&apos; range, where nftables drops what belongs to none.</source>
        <translation>Sie liegt im Bereich der Services, wo nftables verwirft, was keinem gehört.</translation>
    </message>
    <message>
        <source>Its FORWARD policy is DROP and lets only that pass which kube-proxy marked.</source>
        <translation>Ihre FORWARD-Policy ist DROP und lässt nur durch, was kube-proxy markiert hat.</translation>
    </message>
    <message>
        <source>It came home with source and destination the same. No kernel accepts that from outside.</source>
        <translation>Es kam mit gleicher Quelle und gleichem Ziel zurück. Das nimmt kein Kernel von außen an.</translation>
    </message>
    <message>
        <source>IPVS has bound the source address here, too. No kernel accepts its own address from outside.</source>
        <translation>IPVS hat die Quelladresse auch hier gebunden. Seine eigene Adresse nimmt kein Kernel von außen an.</translation>
    </message>
    <message>
        <source>The sender is selected by a policy for egress, and no rule allows this. Nobody is told.</source>
        <translation>Eine Policy für Egress wählt den Absender aus, und keine Regel erlaubt dies. Niemand erfährt davon.</translation>
    </message>
    <message>
        <source>The receiver is selected by a policy for ingress, and no rule allows this. Nobody is told.</source>
        <translation>Eine Policy für Ingress wählt den Empfänger aus, und keine Regel erlaubt dies. Niemand erfährt davon.</translation>
    </message>
    <message>
        <source>Cilium serves ClusterIPs inside the cluster only, unless bpf.lbExternalClusterIP is set.</source>
        <translation>Cilium bedient ClusterIPs nur im Cluster, außer bpf.lbExternalClusterIP ist gesetzt.</translation>
    </message>
    <message>
        <source>Without an address there is no packet.</source>
        <translation>Ohne Adresse gibt es kein Paket.</translation>
    </message>
    <message>
        <source>DNS gives another name instead of an address. No Service rule takes part in what follows.</source>
        <translation>DNS gibt einen anderen Namen statt einer Adresse. An allem Weiteren ist keine Service-Regel beteiligt.</translation>
    </message>
    <message>
        <source>Names tried, in order: %1. Only then is the packet sent.</source>
        <translation>Namen, die der Reihe nach versucht wurden: %1. Erst dann wird das Paket gesendet.</translation>
    </message>
    <message>
        <source>The program itself goes on reading the Service&apos;s address; no packet carries it.</source>
        <translation>Das Programm selbst liest weiter die Adresse des Service; kein Paket trägt sie.</translation>
    </message>
    <message>
        <source>Rules are for Services&apos; addresses and ports. This is none of them, so the destination stays.</source>
        <translation>Regeln gelten für Adressen und Ports von Services. Dies ist keine davon, also bleibt das Ziel.</translation>
    </message>
    <message>
        <source>kube-ipvs0 holds the Services&apos; addresses, so to the kernel the packet has arrived.</source>
        <translation>kube-ipvs0 hat die Adressen der Services, für den Kernel ist das Paket also angekommen.</translation>
    </message>
    <message>
        <source>Source and destination change places. It knows only what stood in the packet it got.</source>
        <translation>Quelle und Ziel tauschen die Plätze. Er weiß nur, was im Paket stand, das er bekam.</translation>
    </message>
    <message>
        <source>Direct server return: the node that the client called does not see the answer.</source>
        <translation>Direct Server Return: Der Node, den der Client gerufen hat, sieht die Antwort nicht.</translation>
    </message>
    <message>
        <source>No Service rule takes it. What happens outside, the cluster&apos;s objects do not show.</source>
        <translation>Keine Service-Regel nimmt es. Was draußen geschieht, zeigen die Objekte des Clusters nicht.</translation>
    </message>
    <message>
        <source>%1 takes the %2 header off the answer.</source>
        <comment>1: node, 2: overlay</comment>
        <translation>%1 nimmt der Antwort den Header %2 ab.</translation>
    </message>
    <message>
        <source>%1 takes the %2 header off the packet.</source>
        <comment>1: node, 2: overlay</comment>
        <translation>%1 nimmt dem Paket den Header %2 ab.</translation>
    </message>
    <message>
        <source>%1 takes the answer, addressed to %2.</source>
        <translation>%1 nimmt die Antwort, adressiert an %2.</translation>
    </message>
    <message>
        <source>The packet reaches %1, addressed to %2.</source>
        <translation>Das Paket erreicht %1, adressiert an %2.</translation>
    </message>
    <message>
        <source>%1 takes the packet, addressed to %2.</source>
        <translation>%1 nimmt das Paket, adressiert an %2.</translation>
    </message>
    <message>
        <source>%1 wraps the answer in %2 and sends it back.</source>
        <comment>1: node, 2: overlay</comment>
        <translation>%1 packt die Antwort in %2 und schickt sie zurück.</translation>
    </message>
    <message>
        <source>%1 wraps the packet in %2 and sends it on.</source>
        <comment>1: node, 2: overlay</comment>
        <translation>%1 packt das Paket in %2 und schickt es weiter.</translation>
    </message>
    <message>
        <source>%1 sends the answer on, unchanged.</source>
        <translation>%1 schickt die Antwort unverändert weiter.</translation>
    </message>
    <message>
        <source>%1 sends the packet on, unchanged.</source>
        <translation>%1 schickt das Paket unverändert weiter.</translation>
    </message>
    <message>
        <source>%1, with a new source</source>
        <comment>1: what else happens</comment>
        <translation>%1, mit neuer Quelle</translation>
    </message>
    <message>
        <source>%1, inside %2</source>
        <comment>1: what else happens, 2: overlay</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>IPVS on %1 sends the packet to %2.</source>
        <translation>IPVS auf %1 schickt das Paket an %2.</translation>
    </message>
    <message>
        <source>The hostPort rule on %1 sends the packet to %2.</source>
        <translation>Die hostPort-Regel auf %1 schickt das Paket an %2.</translation>
    </message>
    <message>
        <source>kube-proxy on %1 opens a connection of its own to %2.</source>
        <translation>kube-proxy auf %1 öffnet eine eigene Verbindung zu %2.</translation>
    </message>
    <message numerus="yes">
        <source>A rule on %1 chooses one of %n endpoint(s): %2.</source>
        <translation>
            <numerusform>Eine Regel auf %1 wählt einen von %n Endpoint: %2.</numerusform>
            <numerusform>Eine Regel auf %1 wählt einen von %n Endpoints: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule on %1 sends the packet to the only endpoint, %2.</source>
        <translation>Eine Regel auf %1 schickt das Paket zum einzigen Endpoint, %2.</translation>
    </message>
    <message>
        <source>%1 writes its own address as the source: the pod reaches itself.</source>
        <translation>%1 schreibt die eigene Adresse als Quelle: Der Pod erreicht sich selbst.</translation>
    </message>
    <message>
        <source>The network plugin on %1 writes a node address as the source.</source>
        <translation>Das Netzwerk-Plugin auf %1 schreibt eine Adresse des Nodes als Quelle.</translation>
    </message>
    <message>
        <source>%1 writes its own address as the source.</source>
        <translation>%1 schreibt die eigene Adresse als Quelle.</translation>
    </message>
    <message>
        <source>%1 restores both addresses from its memory.</source>
        <translation>%1 stellt beide Adressen aus seinem Gedächtnis wieder her.</translation>
    </message>
    <message>
        <source>%1 restores the destination from its memory: %2.</source>
        <translation>%1 stellt das Ziel aus seinem Gedächtnis wieder her: %2.</translation>
    </message>
    <message>
        <source>%1 restores the source from its memory: %2.</source>
        <translation>%1 stellt die Quelle aus seinem Gedächtnis wieder her: %2.</translation>
    </message>
    <message>
        <source>%1 refuses the packet: the Service has no usable endpoint.</source>
        <translation>%1 lehnt das Paket ab: Der Service hat keinen verwendbaren Endpoint.</translation>
    </message>
    <message>
        <source>%1 refuses the packet: it has no endpoint of the Service.</source>
        <translation>%1 lehnt das Paket ab: Der Service hat dort keinen Endpoint.</translation>
    </message>
    <message>
        <source>%1 refuses the packet: the Service has no such port.</source>
        <translation>%1 lehnt das Paket ab: Der Service hat keinen solchen Port.</translation>
    </message>
    <message>
        <source>%1 refuses the packet: the Service does not allow this source.</source>
        <translation>%1 lehnt das Paket ab: Der Service lässt diese Quelle nicht zu.</translation>
    </message>
    <message>
        <source>%1 refuses the packet if no program listens at %2.</source>
        <translation>%1 lehnt das Paket ab, wenn kein Programm auf %2 lauscht.</translation>
    </message>
    <message>
        <source>%1 drops the packet: it has no endpoint of the Service.</source>
        <translation>%1 verwirft das Paket: Der Service hat dort keinen Endpoint.</translation>
    </message>
    <message>
        <source>Nothing outside the cluster leads to %1.</source>
        <translation>Außerhalb des Clusters führt nichts zu %1.</translation>
    </message>
    <message>
        <source>%1 drops the packet: the Service does not allow this source.</source>
        <translation>%1 verwirft das Paket: Der Service lässt diese Quelle nicht zu.</translation>
    </message>
    <message>
        <source>%1 drops the packet: no Service has this address.</source>
        <translation>%1 verwirft das Paket: Kein Service hat diese Adresse.</translation>
    </message>
    <message>
        <source>The firewall of %1 drops the packet.</source>
        <translation>Die Firewall von %1 verwirft das Paket.</translation>
    </message>
    <message>
        <source>%1 discards the packet: its source is the receiver itself.</source>
        <translation>%1 verwirft das Paket: Seine Quelle ist der Empfänger selbst.</translation>
    </message>
    <message>
        <source>%1 discards the packet: its source is an address of its own.</source>
        <translation>%1 verwirft das Paket: Seine Quelle ist eine eigene Adresse.</translation>
    </message>
    <message>
        <source>A policy does not let the packet out: %1 drops it.</source>
        <translation>Eine Policy lässt das Paket nicht hinaus: %1 verwirft es.</translation>
    </message>
    <message>
        <source>A policy does not let the packet in: %1 drops it.</source>
        <translation>Eine Policy lässt das Paket nicht hinein: %1 verwirft es.</translation>
    </message>
    <message>
        <source>%1 drops the packet: a ClusterIP is not served outside.</source>
        <translation>%1 verwirft das Paket: Eine ClusterIP gilt nicht nach außen.</translation>
    </message>
    <message>
        <source>The question for %1 gets no answer.</source>
        <translation>Die Frage nach %1 bekommt keine Antwort.</translation>
    </message>
    <message>
        <source>The pod asks for %1; the answer is not known here.</source>
        <translation>Der Pod fragt nach %1; die Antwort ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The pod asks for %1: the answer is %2.</source>
        <translation>Der Pod fragt nach %1: Die Antwort ist %2.</translation>
    </message>
    <message>
        <source>Cilium translates as %1 connects: the packet leaves for %2.</source>
        <translation>Cilium übersetzt beim Verbinden: Das Paket verlässt %1 in Richtung %2.</translation>
    </message>
    <message>
        <source>%1 sends a packet to %2.</source>
        <translation>%1 sendet ein Paket an %2.</translation>
    </message>
    <message>
        <source>The packet reaches the socket %1.</source>
        <translation>Das Paket erreicht den Socket %1.</translation>
    </message>
    <message>
        <source>%1 answers the address it saw: %2.</source>
        <translation>%1 antwortet der gesehenen Adresse: %2.</translation>
    </message>
    <message>
        <source>%1 answers the client itself, as %2.</source>
        <translation>%1 antwortet dem Client selbst, als %2.</translation>
    </message>
    <message>
        <source>The answer arrives from %1.</source>
        <translation>Die Antwort kommt von %1.</translation>
    </message>
    <message>
        <source>No Service rule on %1 names %2.</source>
        <translation>Keine Service-Regel auf %1 nennt %2.</translation>
    </message>
    <message>
        <source>No nat rule on %1 changes it: IPVS takes %2.</source>
        <translation>Keine nat-Regel auf %1 ändert es: IPVS nimmt %2.</translation>
    </message>
    <message>
        <source>The packet leaves the cluster towards %1.</source>
        <translation>Das Paket verlässt den Cluster in Richtung %1.</translation>
    </message>
    <message>
        <source>The answer goes straight to %1 and misses %2.</source>
        <translation>Die Antwort geht direkt an %1 und verfehlt %2.</translation>
    </message>
    <message>
        <source>The program sees &quot;name not found&quot;, after the resolver&apos;s own timeout where nothing answers.</source>
        <translation>Das Programm sieht „Name nicht gefunden“, wo nichts antwortet erst nach der Wartezeit des Resolvers.</translation>
    </message>
    <message>
        <source>The client sees &quot;connection refused&quot;, at once.</source>
        <translation>Der Client sieht sofort „Verbindung abgelehnt“.</translation>
    </message>
    <message>
        <source>What the client sees is decided outside the cluster.</source>
        <translation>Was der Client sieht, entscheidet sich außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>The client sees no answer; how long it waits is up to its program.</source>
        <translation>Der Client sieht keine Antwort; wie lange er wartet, entscheidet sein Programm.</translation>
    </message>
    <message>
        <source>The client sees no answer and gives up: Linux after about two minutes, most programs sooner.</source>
        <translation>Der Client sieht keine Antwort und gibt auf: Linux nach etwa zwei Minuten, die meisten Programme früher.</translation>
    </message>
    <message>
        <source>It would get there if the cluster&apos;s DNS could be reached.</source>
        <translation>Es käme an, wenn das DNS des Clusters erreichbar wäre.</translation>
    </message>
    <message>
        <source>It would work through a node with an endpoint, or with the traffic policy Cluster.</source>
        <translation>Es ginge über einen Node mit Endpoint oder mit der Traffic Policy Cluster.</translation>
    </message>
    <message>
        <source>It would work as soon as one pod that the Service selects is ready.</source>
        <translation>Es ginge, sobald ein Pod, den der Service auswählt, bereit ist.</translation>
    </message>
    <message>
        <source>It would work with the traffic policy Cluster, or with a ready pod of the Service on %1.</source>
        <translation>Es ginge mit der Traffic Policy Cluster oder mit einem bereiten Pod des Service auf %1.</translation>
    </message>
    <message>
        <source>It would work with a port that the Service has.</source>
        <translation>Es ginge mit einem Port, den der Service hat.</translation>
    </message>
    <message>
        <source>It would work with %1 in the Service&apos;s loadBalancerSourceRanges.</source>
        <translation>Es ginge, wenn %1 in den loadBalancerSourceRanges des Service stünde.</translation>
    </message>
    <message>
        <source>It would work if a program listened at %1.</source>
        <translation>Es ginge, wenn ein Programm auf %1 lauschte.</translation>
    </message>
    <message>
        <source>It would work through a NodePort or a load balancer, which outside can reach.</source>
        <translation>Es ginge über einen NodePort oder einen Load Balancer, die man von außen erreicht.</translation>
    </message>
    <message>
        <source>It would work with an address that a Service has.</source>
        <translation>Es ginge mit einer Adresse, die ein Service hat.</translation>
    </message>
    <message>
        <source>It would work if the FORWARD policy of %1 let pods&apos; traffic pass.</source>
        <translation>Es ginge, wenn die FORWARD-Policy von %1 den Verkehr der Pods durchließe.</translation>
    </message>
    <message>
        <source>It would work with masquerade for pods that reach themselves, or with another endpoint.</source>
        <translation>Es ginge mit Masquerading für Pods, die sich selbst erreichen, oder mit einem anderen Endpoint.</translation>
    </message>
    <message>
        <source>It would work from another address, or with kube-proxy in iptables or nftables mode.</source>
        <translation>Es ginge von einer anderen Adresse aus oder mit kube-proxy im Modus iptables oder nftables.</translation>
    </message>
    <message>
        <source>It would work with an egress rule that names this destination and port.</source>
        <translation>Es ginge mit einer Egress-Regel, die dieses Ziel und diesen Port nennt.</translation>
    </message>
    <message>
        <source>It would work with an ingress rule that names this source and port.</source>
        <translation>Es ginge mit einer Ingress-Regel, die diese Quelle und diesen Port nennt.</translation>
    </message>
    <message>
        <source>It would work with bpf.lbExternalClusterIP, or through a NodePort.</source>
        <translation>Es ginge mit bpf.lbExternalClusterIP oder über einen NodePort.</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>entry node</source>
        <translation>Eingangs-Node</translation>
    </message>
    <message>
        <source>node that decides</source>
        <translation>Node, der entscheidet</translation>
    </message>
    <message>
        <source>source&apos;s node</source>
        <translation>Node der Quelle</translation>
    </message>
    <message>
        <source>endpoint&apos;s node</source>
        <translation>Node des Endpoints</translation>
    </message>
    <message>
        <source>node of both</source>
        <translation>Node von beiden</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>source and endpoint</source>
        <translation>Quelle und Endpoint</translation>
    </message>
    <message>
        <source>answers names</source>
        <translation>beantwortet Namen</translation>
    </message>
    <message>
        <source>not in the cluster&apos;s objects</source>
        <translation>in keinem Objekt des Clusters</translation>
    </message>
    <message>
        <source>passes on</source>
        <translation>reicht weiter</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Der Client</translation>
    </message>
    <message>
        <source>The resolver</source>
        <translation>Der Resolver</translation>
    </message>
    <message>
        <source>The endpoint</source>
        <translation>Der Endpoint</translation>
    </message>
    <message>
        <source>The pod</source>
        <translation>Der Pod</translation>
    </message>
    <message>
        <source>the client</source>
        <comment>in the middle of a sentence of the stage</comment>
        <translation>den Client</translation>
    </message>
    <message>
        <source>the resolver</source>
        <translation>dem Resolver</translation>
    </message>
    <message>
        <source>the endpoint</source>
        <translation>dem Endpoint</translation>
    </message>
    <message>
        <source>the pod</source>
        <translation>den Pod</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>nichts ändert sich</translation>
    </message>
    <message>
        <source>Cluster DNS</source>
        <translation>Cluster-DNS</translation>
    </message>
    <message>
        <source>Other resolver</source>
        <translation>Anderer Resolver</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>tunnel %1</source>
        <translation>Tunnel %1</translation>
    </message>
    <message>
        <source>%1 bytes, %2 left</source>
        <comment>1: of an outer header, 2: of the MTU</comment>
        <translation>%1 Bytes, %2 bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>Rests on:</source>
        <translation>Beruht auf:</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>VORHER</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>NACHHER</translation>
    </message>
    <message>
        <source>The answer begins here: a new packet.</source>
        <translation>Die Antwort beginnt hier: ein neues Paket.</translation>
    </message>
    <message>
        <source>The packet begins here.</source>
        <translation>Das Paket beginnt hier.</translation>
    </message>
    <message>
        <source>The packet ends here.</source>
        <translation>Das Paket endet hier.</translation>
    </message>
    <message>
        <source>no outer header</source>
        <translation>kein äußerer Header</translation>
    </message>
    <message>
        <source>Cilium&apos;s map on %1</source>
        <translation>Ciliums Map auf %1</translation>
    </message>
    <message>
        <source>conntrack on %1</source>
        <translation>conntrack auf %1</translation>
    </message>
    <message>
        <source>%1: the entry is made here</source>
        <comment>1: conntrack on a node</comment>
        <translation>%1: Der Eintrag entsteht hier</translation>
    </message>
    <message>
        <source>%1: the answer uses the entry here</source>
        <comment>1: conntrack on a node</comment>
        <translation>%1: Die Antwort nutzt hier den Eintrag</translation>
    </message>
    <message>
        <source>%1 remembers</source>
        <comment>1: conntrack on a node</comment>
        <translation>%1 merkt es sich</translation>
    </message>
    <message>
        <source>conntrack: no node has an entry yet</source>
        <translation>conntrack: Noch hat kein Node einen Eintrag</translation>
    </message>
    <message>
        <source>there</source>
        <translation>hin</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>step of all steps</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Only %1 could translate it back. The sender called %2, does not know %3, and rejects the answer.</source>
        <translation>Nur %1 könnte sie zurückübersetzen. Der Absender rief %2, kennt %3 nicht und weist die Antwort ab.</translation>
    </message>
    <message>
        <source>no nat rule, so IPVS</source>
        <translation>keine nat-Regel, weiter an IPVS</translation>
    </message>
    <message>
        <source>%1, then wraps it in %2</source>
        <comment>1: what else happens, 2: overlay</comment>
        <translation>%1 und packt es in %2</translation>
    </message>
    <message>
        <source>Cilium on %1 sends the packet to %2.</source>
        <translation>Cilium auf %1 schickt das Paket an %2.</translation>
    </message>
    <message>
        <source>both undone by Cilium</source>
        <translation>beides von Cilium aufgehoben</translation>
    </message>
    <message>
        <source>undone by Cilium</source>
        <translation>von Cilium aufgehoben</translation>
    </message>
    <message>
        <source>Cilium noted it at step %1. The client must see the answer come from the address it called.</source>
        <translation>Cilium hat sie in Schritt %1 notiert. Für den Client muss die Antwort von der gerufenen Adresse kommen.</translation>
    </message>
    <message>
        <source>It is asked again for half a minute at most; try again later.</source>
        <translation>Es wird höchstens eine halbe Minute lang immer wieder gefragt; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>There is no field %1. Did you mean %2? To look for the text itself, put all of it in quotes.</source>
        <translation>Es gibt kein Feld %1. War %2 gemeint? Um den Text selbst zu suchen, alles in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Open to the outside</source>
        <translation>Von außen erreichbar</translation>
    </message>
    <message>
        <source>Inside: %1 Services</source>
        <translation>Innen: %1 Services</translation>
    </message>
    <message>
        <source>Inside: 1 Service</source>
        <translation>Innen: 1 Service</translation>
    </message>
    <message>
        <source>One Service each</source>
        <translation>Je ein Service</translation>
    </message>
    <message>
        <source>Namespaces of nothing</source>
        <translation>Leere Namespaces</translation>
    </message>
    <message>
        <source>%1 completed</source>
        <comment>pods</comment>
        <translation>%1 beendet</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>things that have no room</comment>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>headless</source>
        <comment>a Service without a ClusterIP</comment>
        <translation>headless</translation>
    </message>
    <message>
        <source>derived from its selector</source>
        <translation>aus seinem Selektor abgeleitet</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Nodes</translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 Node</translation>
    </message>
    <message>
        <source>%1 Services</source>
        <translation>%1 Services</translation>
    </message>
    <message>
        <source>1 Service</source>
        <translation>1 Service</translation>
    </message>
    <message>
        <source>%1 more namespaces</source>
        <translation>%1 weitere Namespaces</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>names of the first and the last node</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Something went wrong within Hopscope at %1</source>
        <translation>In Hopscope selbst ging bei %1 etwas schief</translation>
    </message>
    <message>
        <source>it works</source>
        <translation>es geht</translation>
    </message>
    <message>
        <source>refused at once</source>
        <translation>sofort abgelehnt</translation>
    </message>
    <message>
        <source>timeout: nothing comes back</source>
        <translation>Timeout: Nichts kommt zurück</translation>
    </message>
    <message>
        <source>the name is not found</source>
        <translation>der Name wird nicht gefunden</translation>
    </message>
    <message>
        <source>none of the addresses</source>
        <translation>keine der Adressen</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>die Quelle</translation>
    </message>
    <message>
        <source>the destination</source>
        <translation>das Ziel</translation>
    </message>
    <message>
        <source>both the source and the destination</source>
        <translation>Quelle und Ziel</translation>
    </message>
    <message>
        <source>it arrives, and so does the answer</source>
        <translation>es kommt an, und die Antwort auch</translation>
    </message>
    <message>
        <source>it arrives, and the answer takes a wrong way</source>
        <translation>es kommt an, und die Antwort nimmt einen falschen Weg</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>its type is %1</source>
        <translation>sein Typ ist %1</translation>
    </message>
    <message>
        <source>it is headless</source>
        <translation>er ist headless</translation>
    </message>
    <message>
        <source>it has a ClusterIP</source>
        <translation>er hat eine ClusterIP</translation>
    </message>
    <message>
        <source>it has no usable endpoint</source>
        <translation>er hat keinen brauchbaren Endpoint</translation>
    </message>
    <message numerus="yes">
        <source>it has %n usable endpoint(s) or more</source>
        <translation>
            <numerusform>er hat mindestens %n brauchbaren Endpoint</numerusform>
            <numerusform>er hat mindestens %n brauchbare Endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its endpoints are on %n node(s) or more</source>
        <translation>
            <numerusform>seine Endpoints sind auf mindestens %n Node</numerusform>
            <numerusform>seine Endpoints sind auf mindestens %n Nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>its externalTrafficPolicy is %1</source>
        <translation>seine externalTrafficPolicy ist %1</translation>
    </message>
    <message>
        <source>its internalTrafficPolicy is %1</source>
        <translation>seine internalTrafficPolicy ist %1</translation>
    </message>
    <message>
        <source>its sessionAffinity is ClientIP</source>
        <translation>seine sessionAffinity ist ClientIP</translation>
    </message>
    <message>
        <source>it has no sessionAffinity</source>
        <translation>er hat keine sessionAffinity</translation>
    </message>
    <message>
        <source>its endpoints have zone hints</source>
        <translation>seine Endpoints haben Zonen-Hinweise</translation>
    </message>
    <message>
        <source>its endpoints have no zone hints</source>
        <translation>seine Endpoints haben keine Zonen-Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>its selector matches %n pod(s) or more that are not ready</source>
        <translation>
            <numerusform>sein Selektor trifft mindestens %n Pod, der nicht bereit ist</numerusform>
            <numerusform>sein Selektor trifft mindestens %n Pods, die nicht bereit sind</numerusform>
        </translation>
    </message>
    <message>
        <source>a load balancer leads to it</source>
        <translation>ein Load Balancer führt zu ihm</translation>
    </message>
    <message>
        <source>no load balancer leads to it</source>
        <translation>kein Load Balancer führt zu ihm</translation>
    </message>
    <message>
        <source>%1 is behind it</source>
        <translation>%1 steht dahinter</translation>
    </message>
    <message>
        <source>it is on the node of %1</source>
        <translation>er läuft auf dem Node von %1</translation>
    </message>
    <message>
        <source>it is on another node than %1</source>
        <translation>er läuft auf einem anderen Node als %1</translation>
    </message>
    <message>
        <source>it is a usable endpoint of %1</source>
        <translation>er ist ein brauchbarer Endpoint von %1</translation>
    </message>
    <message>
        <source>it is no endpoint of %1</source>
        <translation>er ist kein Endpoint von %1</translation>
    </message>
    <message>
        <source>%1 selects it</source>
        <translation>%1 wählt ihn aus</translation>
    </message>
    <message>
        <source>it names a port</source>
        <translation>er nennt einen Port</translation>
    </message>
    <message>
        <source>it asks the cluster&apos;s DNS</source>
        <translation>er fragt das DNS des Clusters</translation>
    </message>
    <message>
        <source>it is in the namespace of %1</source>
        <translation>er ist im Namespace von %1</translation>
    </message>
    <message>
        <source>it is another than %1</source>
        <translation>es ist ein anderes Objekt als %1</translation>
    </message>
    <message>
        <source>%1 has a usable endpoint there</source>
        <translation>%1 hat dort einen brauchbaren Endpoint</translation>
    </message>
    <message>
        <source>%1 has no usable endpoint there</source>
        <translation>%1 hat dort keinen brauchbaren Endpoint</translation>
    </message>
    <message>
        <source>it is of the control plane</source>
        <translation>er gehört zur Control Plane</translation>
    </message>
    <message>
        <source>it is not of the control plane</source>
        <translation>er gehört nicht zur Control Plane</translation>
    </message>
    <message>
        <source>it is about %1</source>
        <translation>sie gilt für %1</translation>
    </message>
    <message>
        <source>one item of it names pods and namespaces</source>
        <translation>ein Eintrag von ihr nennt Pods und Namespaces</translation>
    </message>
    <message>
        <source>it names pods and namespaces in two items</source>
        <translation>sie nennt Pods und Namespaces in zwei Einträgen</translation>
    </message>
    <message>
        <source>it is ready</source>
        <translation>er ist bereit</translation>
    </message>
    <message>
        <source>it is not ready</source>
        <translation>er ist nicht bereit</translation>
    </message>
    <message>
        <source>The lesson needs &quot;%1&quot;: there is no %2.</source>
        <translation>Die Lektion braucht „%1“. Hier gibt es das nicht: %2.</translation>
    </message>
    <message>
        <source>This is no YAML: %1.</source>
        <translation>Das ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>A lesson has %1 bytes at most.</source>
        <translation>Eine Lektion hat höchstens %1 Bytes.</translation>
    </message>
    <message>
        <source>The schema is &quot;%1&quot;; this version reads hopscope.lesson/v1.</source>
        <translation>Das Schema ist „%1“; diese Version liest hopscope.lesson/v1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing here.</source>
        <translation>„%1“ fehlt hier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here. There are: %2.</source>
        <translation>„%1“ ist hier nicht bekannt. Es gibt: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice.</source>
        <translation>„%1“ steht hier zweimal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be of this form: %2.</source>
        <translation>„%1“ muss diese Form haben: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken: each name stands for one thing.</source>
        <translation>„%1“ ist vergeben: Jeder Name steht für eine Sache.</translation>
    </message>
    <message>
        <source>Nothing above is called &quot;%1&quot;.</source>
        <translation>Weiter oben heißt nichts „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be understood.</source>
        <translation>„%1“ ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no meaning: %2 has nothing of that name.</source>
        <translation>„%1“ bedeutet nichts: %2 hat nichts mit diesem Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the kind %2; here belongs: %3.</source>
        <translation>„%1“ ist von der Art %2; hierher gehört: %3.</translation>
    </message>
    <message>
        <source>The lesson asks nothing: give it a step &quot;predict&quot;.</source>
        <translation>Die Lektion fragt nichts: Geben Sie ihr einen Schritt „predict“.</translation>
    </message>
    <message>
        <source>The lesson needs &quot;%1&quot;, but no object of this kind was read: %2.</source>
        <translation>Die Lektion braucht „%1“, aber kein Objekt dieser Art wurde gelesen: %2.</translation>
    </message>
    <message>
        <source>The lesson needs endpoints for &quot;%1&quot;, but neither EndpointSlices nor Endpoints were read.</source>
        <translation>Die Lektion braucht für „%1“ Endpoints, aber weder EndpointSlices noch Endpoints wurden gelesen.</translation>
    </message>
    <message>
        <source>What becomes of the packet &quot;%1&quot; is not known here.</source>
        <translation>Was aus dem Paket „%1“ wird, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The packet &quot;%1&quot; ends otherwise than the lesson shows: %2.</source>
        <translation>Das Paket „%1“ endet anders, als die Lektion zeigt: %2.</translation>
    </message>
    <message>
        <source>The answer to &quot;%1&quot; cannot be told from this cluster.</source>
        <translation>Die Antwort auf „%1“ lässt sich aus diesem Cluster nicht sagen.</translation>
    </message>
    <message>
        <source>The search for objects that fit was given up: there are too many combinations.</source>
        <translation>Die Suche nach passenden Objekten wurde aufgegeben: Es gibt zu viele Kombinationen.</translation>
    </message>
    <message>
        <source>nothing: it travels as it is</source>
        <translation>nichts: Es reist, wie es ist</translation>
    </message>
    <message>
        <source>The lesson needs &quot;%1&quot;, and no %2 meets this: %3.</source>
        <translation>Die Lektion braucht „%1“ (%2). Nichts erfüllt das: %3.</translation>
    </message>
    <message>
        <source>The lesson needs &quot;%1&quot;, and no %2 meets all of this: %3; %4. The last is missing.</source>
        <translation>Die Lektion braucht „%1“ (%2). Nichts erfüllt das alles: %3; %4. Das Letzte fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2 entries.</source>
        <translation>„%1“ hat mehr als %2 Einträge.</translation>
    </message>
    <message>
        <source>This cluster has nothing that the lesson asks about.</source>
        <translation>Dieser Cluster hat nichts, wonach die Lektion fragt.</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>nicht sichtbar</translation>
    </message>
    <message>
        <source>by node</source>
        <translation>je Node</translation>
    </message>
    <message>
        <source>room for %1 more nodes</source>
        <translation>Platz für %1 weitere Nodes</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>NodePorts</source>
        <translation>NodePorts</translation>
    </message>
    <message>
        <source>Nothing shows how addresses of this range are given out.</source>
        <translation>Nichts zeigt, wie Adressen dieses Bereichs vergeben werden.</translation>
    </message>
    <message>
        <source>The cloud gives out the addresses; what is free in its subnet is not visible here.</source>
        <translation>Die Cloud vergibt die Adressen; was in ihrem Subnetz frei ist, ist hier nicht sichtbar.</translation>
    </message>
    <message>
        <source>Nothing names this range; it is what lies around the pods&apos; addresses.</source>
        <translation>Nichts nennt diesen Bereich; er ist, was um die Adressen der Pods liegt.</translation>
    </message>
    <message>
        <source>The range is handed on to the nodes in parts; only those have addresses to give.</source>
        <translation>Der Bereich geht in Teilen an die Nodes; nur diese Teile haben Adressen zu vergeben.</translation>
    </message>
    <message>
        <source>Not everything that uses the range was read.</source>
        <translation>Nicht alles, was den Bereich benutzt, wurde gelesen.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Vergeben von</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Nutzbar</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Biggest gap</source>
        <translation>Größte Lücke</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Static band</source>
        <translation>Fester Teil</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>a pod on its node</comment>
        <translation> auf %1</translation>
    </message>
    <message>
        <source>Pod %1</source>
        <translation>Pod %1</translation>
    </message>
    <message>
        <source>%1, its own; the pod is being deleted</source>
        <translation>%1, seine eigene; der Pod wird gelöscht</translation>
    </message>
    <message>
        <source>%1: its own address, or its node&apos;s; only its printed row was read</source>
        <translation>%1: seine eigene Adresse oder die seines Nodes; nur seine ausgegebene Zeile wurde gelesen</translation>
    </message>
    <message>
        <source>%1, of a further interface in another network</source>
        <translation>%1, eine weitere Schnittstelle in einem anderen Netz</translation>
    </message>
    <message>
        <source>%1 had it; the pod has finished, and others may get the address</source>
        <translation>%1 hatte sie; der Pod ist beendet, und andere können die Adresse bekommen</translation>
    </message>
    <message>
        <source>%1 uses its node&apos;s address</source>
        <translation>%1 benutzt die Adresse seines Nodes</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more pod(s) use their node&apos;s address</source>
        <translation>
            <numerusform>%1 und %n weiterer Pod benutzen die Adresse ihres Nodes</numerusform>
            <numerusform>%1 und %n weitere Pods benutzen die Adresse ihres Nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, its own; ready</source>
        <translation>%1, seine eigene; bereit</translation>
    </message>
    <message>
        <source>%1, its own; not ready</source>
        <translation>%1, seine eigene; nicht bereit</translation>
    </message>
    <message>
        <source>Node %1, its internal address</source>
        <translation>Node %1, seine interne Adresse</translation>
    </message>
    <message>
        <source>Node %1, another address of it</source>
        <translation>Node %1, eine andere seiner Adressen</translation>
    </message>
    <message>
        <source>Node %1, its end of the tunnel between nodes</source>
        <translation>Node %1, sein Ende des Tunnels zwischen Nodes</translation>
    </message>
    <message>
        <source>Node %1, Cilium&apos;s router there (cilium_host)</source>
        <translation>Node %1, der Router von Cilium dort (cilium_host)</translation>
    </message>
    <message>
        <source>Node %1, Cilium&apos;s health endpoint there</source>
        <translation>Node %1, der Health-Endpunkt von Cilium dort</translation>
    </message>
    <message>
        <source>Service %1, its ClusterIP</source>
        <translation>Service %1, seine ClusterIP</translation>
    </message>
    <message>
        <source>Service %1, its load balancer</source>
        <translation>Service %1, sein Load Balancer</translation>
    </message>
    <message>
        <source>Service %1, an external IP of it</source>
        <translation>Service %1, eine seiner externen IPs</translation>
    </message>
    <message>
        <source>Ingress %1, its load balancer</source>
        <translation>Ingress %1, sein Load Balancer</translation>
    </message>
    <message>
        <source>An endpoint that %1 lists, and no pod that is known</source>
        <translation>Ein Endpunkt, den %1 aufführt, und kein bekannter Pod</translation>
    </message>
    <message>
        <source>No destination: &quot;this network&quot; (%1)</source>
        <translation>Kein Ziel: „dieses Netz“ (%1)</translation>
    </message>
    <message>
        <source>Loopback: each pod and each node has its own (%1)</source>
        <translation>Loopback: jeder Pod und jeder Node hat seine eigene (%1)</translation>
    </message>
    <message>
        <source>The metadata service of a cloud (%1)</source>
        <translation>Der Metadatendienst einer Cloud (%1)</translation>
    </message>
    <message>
        <source>Link-local: means something on one link only (%1)</source>
        <translation>Link-local: bedeutet nur auf einem Link etwas (%1)</translation>
    </message>
    <message>
        <source>Shared address space of providers (%1)</source>
        <translation>Gemeinsamer Adressraum der Provider (%1)</translation>
    </message>
    <message>
        <source>Reserved for documentation: nothing real has it (%1)</source>
        <translation>Für Dokumentation reserviert: nichts Wirkliches hat sie (%1)</translation>
    </message>
    <message>
        <source>Reserved for benchmarks (%1)</source>
        <translation>Für Benchmarks reserviert (%1)</translation>
    </message>
    <message>
        <source>Multicast (%1)</source>
        <translation>Multicast (%1)</translation>
    </message>
    <message>
        <source>Reserved: nothing has it (%1)</source>
        <translation>Reserviert: nichts hat sie (%1)</translation>
    </message>
    <message>
        <source>Broadcast (%1)</source>
        <translation>Broadcast (%1)</translation>
    </message>
    <message>
        <source>Port %1 of Service %2</source>
        <translation>Port %1 von Service %2</translation>
    </message>
    <message>
        <source>Node port %1 of Service %2</source>
        <translation>NodePort %1 von Service %2</translation>
    </message>
    <message>
        <source>Host port %1 of Pod %2</source>
        <translation>Host-Port %1 von Pod %2</translation>
    </message>
    <message>
        <source>Pod %2 says that it listens at %1</source>
        <translation>Pod %2 sagt, dass er auf %1 hört</translation>
    </message>
    <message>
        <source>A process of the node listens at %1</source>
        <translation>Ein Prozess des Nodes hört auf %1</translation>
    </message>
    <message>
        <source>Node %1, the bridge of its pods (cni0)</source>
        <translation>Node %1, die Bridge seiner Pods (cni0)</translation>
    </message>
    <message>
        <source>Node %1, its tunnel device</source>
        <translation>Node %1, sein Tunnelgerät</translation>
    </message>
    <message>
        <source>The DNS cache that each node runs (NodeLocal DNSCache)</source>
        <translation>Der DNS-Cache, den jeder Node betreibt (NodeLocal DNSCache)</translation>
    </message>
    <message>
        <source>, not before %1</source>
        <translation>, nicht vor %1</translation>
    </message>
    <message>
        <source>Nothing is known to serve it</source>
        <translation>Nichts Bekanntes bedient ihn</translation>
    </message>
    <message>
        <source>%1 from %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>%1: %2, assigned by %3</source>
        <translation>%1: %2, vergeben von: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of policies or Services</source>
        <translation>
            <numerusform>%n Regel von Policies oder Services</numerusform>
            <numerusform>%n Regeln von Policies oder Services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s)</source>
        <translation>
            <numerusform>%n weitere Regel</numerusform>
            <numerusform>%n weitere Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, which has no address</source>
        <translation>%1, ohne Adresse</translation>
    </message>
    <message>
        <source>DNS: %1</source>
        <translation>DNS: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses, of which %n are somebody&apos;s</source>
        <translation>
            <numerusform>%1 Adressen, von denen %n jemandem gehört</numerusform>
            <numerusform>%1 Adressen, von denen %n jemandem gehören</numerusform>
        </translation>
    </message>
    <message>
        <source>Biggest gap: %1 (%2)</source>
        <translation>Größte Lücke: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more range(s)</source>
        <translation>
            <numerusform>%n weiterer Bereich</numerusform>
            <numerusform>%n weitere Bereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody that is known has it, and no known range holds it</source>
        <translation>Niemand Bekanntes hat sie, und kein bekannter Bereich enthält sie</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>at the port</source>
        <translation>am Port</translation>
    </message>
    <message>
        <source>lies in</source>
        <translation>liegt in</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>named by</source>
        <translation>genannt von</translation>
    </message>
    <message>
        <source>seen as</source>
        <translation>gesehen als</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>darin</translation>
    </message>
    <message>
        <source>stands for</source>
        <translation>steht für</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The nodes&apos; network</source>
        <translation>Netz der Nodes</translation>
    </message>
    <message>
        <source>Pods of the cluster</source>
        <translation>Pods des Clusters</translation>
    </message>
    <message>
        <source>Pods, pool %1</source>
        <translation>Pods, Pool %1</translation>
    </message>
    <message>
        <source>Around the pods of %1</source>
        <translation>Um die Pods von %1</translation>
    </message>
    <message>
        <source>Pods of %1</source>
        <translation>Pods von %1</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>about 2^%1</source>
        <comment>a very large number</comment>
        <translation>etwa 2^%1</translation>
    </message>
    <message>
        <source>The network address of %1: no pod gets it</source>
        <translation>Die Netzadresse von %1: kein Pod bekommt sie</translation>
    </message>
    <message>
        <source>The broadcast address of %1: no pod gets it</source>
        <translation>Die Broadcast-Adresse von %1: kein Pod bekommt sie</translation>
    </message>
    <message>
        <source>The gateway of %1: no pod gets it</source>
        <translation>Das Gateway von %1: kein Pod bekommt sie</translation>
    </message>
    <message>
        <source>The management port of %1 (OVN-Kubernetes): no pod gets it</source>
        <translation>Der Management-Port von %1 (OVN-Kubernetes): kein Pod bekommt sie</translation>
    </message>
    <message>
        <source>The first of %1: the API server&apos;s own Service</source>
        <translation>Die erste von %1: der eigene Service des API-Servers</translation>
    </message>
    <message>
        <source>In the lower band of %1, which the API server gives out last by itself</source>
        <translation>Im unteren Teil von %1, den der API-Server von selbst zuletzt vergibt</translation>
    </message>
    <message>
        <source>Kept back in %1: no pod gets it</source>
        <translation>In %1 zurückgehalten: kein Pod bekommt sie</translation>
    </message>
    <message>
        <source>Free in %1: nobody has it</source>
        <translation>Frei in %1: niemand hat sie</translation>
    </message>
    <message>
        <source>Its own address, inside the cluster and outside</source>
        <translation>Die eigene Adresse, im Cluster und außerhalb</translation>
    </message>
    <message>
        <source>Outside the cluster as %1, the address of %2; inside as itself</source>
        <translation>Außerhalb des Clusters als %1, die Adresse von %2; innerhalb als sie selbst</translation>
    </message>
    <message>
        <source>What the outside sees of its packets is not known</source>
        <translation>Was außerhalb von den Paketen zu sehen ist, ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>Outside, packets from it may be of %n pod(s) of %1</source>
        <translation>
            <numerusform>Außerhalb können Pakete von ihr von %n Pod von %1 sein</numerusform>
            <numerusform>Außerhalb können Pakete von ihr von %n Pods von %1 sein</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lets in what comes from %2 (rule %3)</source>
        <translation>%1 lässt herein, was von %2 kommt (Regel %3)</translation>
    </message>
    <message>
        <source>%1 lets out what goes to %2 (rule %3)</source>
        <translation>%1 lässt hinaus, was zu %2 geht (Regel %3)</translation>
    </message>
    <message>
        <source>%1 lets in what comes from %2, but not from %4 (rule %3)</source>
        <translation>%1 lässt herein, was von %2 kommt, aber nicht von %4 (Regel %3)</translation>
    </message>
    <message>
        <source>%1 lets out what goes to %2, but not to %4 (rule %3)</source>
        <translation>%1 lässt hinaus, was zu %2 geht, aber nicht zu %4 (Regel %3)</translation>
    </message>
    <message>
        <source>%1 denies what comes from %2 (rule %3)</source>
        <translation>%1 verbietet, was von %2 kommt (Regel %3)</translation>
    </message>
    <message>
        <source>%1 denies what goes to %2 (rule %3)</source>
        <translation>%1 verbietet, was zu %2 geht (Regel %3)</translation>
    </message>
    <message>
        <source>%1 leaves what comes from %2 to later policies (rule %3)</source>
        <translation>%1 überlässt, was von %2 kommt, späteren Policies (Regel %3)</translation>
    </message>
    <message>
        <source>%1 leaves what goes to %2 to later policies (rule %3)</source>
        <translation>%1 überlässt, was zu %2 geht, späteren Policies (Regel %3)</translation>
    </message>
    <message>
        <source>%1 lets clients of %2 in through its load balancer</source>
        <translation>%1 lässt Clients aus %2 durch seinen Load Balancer herein</translation>
    </message>
    <message>
        <source> (it needs: %1)</source>
        <translation> (nötig: %1)</translation>
    </message>
    <message>
        <source>Whether another %1 has it: %2%3</source>
        <translation>Ob ein anderes Objekt der Art %1 sie hat: %2%3</translation>
    </message>
    <message>
        <source>Which ranges the pods&apos; addresses come from%1</source>
        <translation>Aus welchen Bereichen die Adressen der Pods kommen%1</translation>
    </message>
    <message>
        <source>Which ranges the Services&apos; addresses come from%1</source>
        <translation>Aus welchen Bereichen die Adressen der Services kommen%1</translation>
    </message>
    <message>
        <source>Which network the nodes are in: its mask is not in the API%1</source>
        <translation>In welchem Netz die Nodes sind: dessen Maske steht nicht in der API%1</translation>
    </message>
    <message>
        <source>Whether anything in the pod listens at the port: no object says that</source>
        <translation>Ob im Pod etwas auf dem Port hört: das sagt kein Objekt</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Pods that are being deleted</source>
        <translation>Pods, die gelöscht werden</translation>
    </message>
    <message>
        <source>Pods, or their nodes</source>
        <translation>Pods oder ihre Nodes</translation>
    </message>
    <message>
        <source>Further addresses of nodes</source>
        <translation>Weitere Adressen von Nodes</translation>
    </message>
    <message>
        <source>Ends of tunnels</source>
        <translation>Enden von Tunneln</translation>
    </message>
    <message>
        <source>Cilium&apos;s routers</source>
        <translation>Router von Cilium</translation>
    </message>
    <message>
        <source>Cilium&apos;s health endpoints</source>
        <translation>Health-Endpunkte von Cilium</translation>
    </message>
    <message>
        <source>ClusterIPs</source>
        <translation>ClusterIPs</translation>
    </message>
    <message>
        <source>Load balancers of Services</source>
        <translation>Load Balancer von Services</translation>
    </message>
    <message>
        <source>External IPs</source>
        <translation>Externe IPs</translation>
    </message>
    <message>
        <source>Load balancers of Ingresses</source>
        <translation>Load Balancer von Ingresses</translation>
    </message>
    <message>
        <source>Further interfaces of pods</source>
        <translation>Weitere Schnittstellen von Pods</translation>
    </message>
    <message>
        <source>Endpoints that are no pods</source>
        <translation>Endpunkte, die keine Pods sind</translation>
    </message>
    <message>
        <source>Pods on their node&apos;s address</source>
        <translation>Pods mit der Adresse ihres Nodes</translation>
    </message>
    <message>
        <source>Pods that have finished</source>
        <translation>Pods, die beendet sind</translation>
    </message>
    <message>
        <source>Endpoint of Service %1, one of %2; ready</source>
        <translation>Endpunkt von Service %1, einer von %2; bereit</translation>
    </message>
    <message>
        <source>Endpoint of Service %1, one of %2; not ready</source>
        <translation>Endpunkt von Service %1, einer von %2; nicht bereit</translation>
    </message>
    <message>
        <source>free</source>
        <comment>an address</comment>
        <translation>frei</translation>
    </message>
    <message>
        <source>kept back</source>
        <comment>an address</comment>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>pod, ready</source>
        <translation>Pod, bereit</translation>
    </message>
    <message>
        <source>pod, not ready</source>
        <translation>Pod, nicht bereit</translation>
    </message>
    <message>
        <source>pod that is being deleted</source>
        <translation>Pod, der gelöscht wird</translation>
    </message>
    <message>
        <source>tunnel or router of a node</source>
        <translation>Tunnel oder Router eines Nodes</translation>
    </message>
    <message>
        <source>from elsewhere</source>
        <comment>an address</comment>
        <translation>von anderswo</translation>
    </message>
    <message>
        <source>two have it</source>
        <translation>zwei haben sie</translation>
    </message>
    <message numerus="yes">
        <source>%1 calls %2: the path in %n step(s).</source>
        <comment>1: a place, 2: an address</comment>
        <translation>
            <numerusform>%1 ruft %2: der Weg in %n Schritt.</numerusform>
            <numerusform>%1 ruft %2: der Weg in %n Schritten.</numerusform>
        </translation>
    </message>
    <message>
        <source>AS IT IS SENT</source>
        <translation>WIE ES ABGESCHICKT WIRD</translation>
    </message>
    <message>
        <source>AS IT ARRIVES</source>
        <translation>WIE ES ANKOMMT</translation>
    </message>
    <message>
        <source>The packet, by its steps</source>
        <translation>Das Paket, nach Schritten</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>No object and no DNS name of this cluster is called this</source>
        <translation>Kein Objekt und kein DNS-Name dieses Clusters heißt so</translation>
    </message>
    <message>
        <source>No object that was read has it</source>
        <translation>Kein gelesenes Objekt hat sie</translation>
    </message>
    <message>
        <source>what is wrong with it: error, warning, note, or a rule</source>
        <translation>was daran nicht stimmt: error, warning, note oder eine Regel</translation>
    </message>
    <message>
        <source>externalTrafficPolicy of %1 is %2</source>
        <translation>externalTrafficPolicy von %1 ist %2</translation>
    </message>
    <message>
        <source>internalTrafficPolicy of %1 is %2</source>
        <translation>internalTrafficPolicy von %1 ist %2</translation>
    </message>
    <message>
        <source>sessionAffinity of %1 is %2</source>
        <translation>sessionAffinity von %1 ist %2</translation>
    </message>
    <message>
        <source>no pod of %1 is ready</source>
        <translation>kein Pod von %1 ist bereit</translation>
    </message>
    <message>
        <source>no endpoint on %1 is ready</source>
        <translation>kein Endpoint auf %1 ist bereit</translation>
    </message>
    <message>
        <source>%1 does not count</source>
        <translation>%1 gilt nicht</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <comment>what a lesson supposes</comment>
        <translation>Was wäre, wenn: %1</translation>
    </message>
    <message>
        <source>Predict: %1</source>
        <comment>from where to where</comment>
        <translation>Vorhersagen: %1</translation>
    </message>
    <message>
        <source>Which destination is written into the packet now?</source>
        <translation>Welches Ziel wird jetzt in das Paket geschrieben?</translation>
    </message>
    <message>
        <source>Which destination does %1 write into the packet?</source>
        <translation>Welches Ziel schreibt %1 in das Paket?</translation>
    </message>
    <message>
        <source>Which source address does the receiver see?</source>
        <translation>Welche Quelladresse sieht der Empfänger?</translation>
    </message>
    <message>
        <source>The packet leaves %1 for another node. Which source address does the network between them see?</source>
        <translation>Das Paket geht von %1 zu einem anderen Node. Welche Quelladresse sieht das Netz dazwischen?</translation>
    </message>
    <message>
        <source>What does the client see in the end?</source>
        <translation>Was sieht der Client am Ende?</translation>
    </message>
    <message>
        <source>Which source address does the client read on the answer?</source>
        <translation>Welche Quelladresse liest der Client auf der Antwort?</translation>
    </message>
    <message>
        <source>The source is rewritten only where the answer would else miss the node that must undo the translation, or where the packet leaves the pods&apos; network.</source>
        <translation>Die Quelle wird nur umgeschrieben, wo die Antwort sonst den Node verfehlte, der die Übersetzung aufheben muss, oder wo das Paket das Netz der Pods verlässt.</translation>
    </message>
    <message>
        <source>With an overlay the network sees the outer header, from node to node. Without one it sees the packet as it is.</source>
        <translation>Mit einem Overlay sieht das Netz den äußeren Header, von Node zu Node. Ohne Overlay sieht es das Paket, wie es ist.</translation>
    </message>
    <message>
        <source>Now see the path to its end.</source>
        <translation>Nun sehen Sie den Weg bis zum Ende.</translation>
    </message>
    <message>
        <source>That is the node on which the endpoint runs. The rule writes the pod&apos;s address.</source>
        <translation>Das ist der Node, auf dem der Endpoint läuft. Die Regel schreibt die Adresse des Pods.</translation>
    </message>
    <message>
        <source>That was the source at first. A node has replaced it on the way.</source>
        <translation>Das war die Quelle am Anfang. Ein Node hat sie unterwegs ersetzt.</translation>
    </message>
    <message>
        <source>That is a node&apos;s address. No node puts itself in this place here.</source>
        <translation>Das ist die Adresse eines Nodes. Hier setzt sich kein Node an diese Stelle.</translation>
    </message>
    <message>
        <source>That stands in the inner header. Between the nodes an outer one is around it.</source>
        <translation>Das steht im inneren Header. Zwischen den Nodes liegt ein äußerer darum.</translation>
    </message>
    <message>
        <source>There is no outer header here: the network sees the packet&apos;s own addresses.</source>
        <translation>Hier gibt es keinen äußeren Header: Das Netz sieht die Adressen des Pakets selbst.</translation>
    </message>
    <message>
        <source>So the endpoint sends it. The client would not know that address and would drop the answer.</source>
        <translation>So schickt der Endpoint sie ab. Diese Adresse kennt der Client nicht; er würde die Antwort verwerfen.</translation>
    </message>
    <message>
        <source>The path says otherwise.</source>
        <translation>Der Weg sagt etwas anderes.</translation>
    </message>
    <message>
        <source>A rule on %1 chooses an endpoint: %2.</source>
        <translation>Eine Regel auf %1 wählt einen Endpoint: %2.</translation>
    </message>
    <message>
        <source>in %1 the two selectors stand in an item each, so that either is enough</source>
        <translation>in %1 stehen die beiden Selektoren in je einem Eintrag, sodass einer genügt</translation>
    </message>
    <message>
        <source>in %1 the two selectors stand in one item, so that both must match</source>
        <translation>in %1 stehen die beiden Selektoren in einem Eintrag, sodass beide zutreffen müssen</translation>
    </message>
    <message>
        <source>The node&apos;s rules write a pod&apos;s address and port, once for each connection.</source>
        <translation>Die Regeln des Nodes schreiben Adresse und Port eines Pods hinein, einmal je Verbindung.</translation>
    </message>
    <message>
        <source>What was called is written back. The client takes an answer from there only.</source>
        <translation>Was aufgerufen wurde, wird wieder hineingeschrieben. Nur von dort nimmt der Client eine Antwort an.</translation>
    </message>
    <message>
        <source>That is what was called. A rule replaces it before the packet reaches a pod.</source>
        <translation>Das ist, was aufgerufen wurde. Eine Regel ersetzt es, bevor das Paket einen Pod erreicht.</translation>
    </message>
    <message>
        <source>The address is a pod&apos;s, but the port is the one that was called. The rule writes the pod&apos;s own port.</source>
        <translation>Die Adresse ist die eines Pods, aber der Port ist der aufgerufene. Die Regel schreibt den eigenen Port des Pods hinein.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pod(s) in %2 (%3).</source>
        <translation>
            <numerusform>%1: %Ln Pod in %2 (%3).</numerusform>
            <numerusform>%1: %Ln Pods in %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) more have an address outside of it.</source>
        <translation>
            <numerusform>%Ln weiterer Pod hat eine Adresse außerhalb davon.</numerusform>
            <numerusform>%Ln weitere Pods haben eine Adresse außerhalb davon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pod(s) between %2 and %3. No range is known.</source>
        <translation>
            <numerusform>%1: %Ln Pod mit einer Adresse zwischen %2 und %3. Kein Bereich ist bekannt.</numerusform>
            <numerusform>%1: %Ln Pods mit Adressen zwischen %2 und %3. Kein Bereich ist bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Namespaces whose pods were not read</source>
        <translation>Namespaces, deren Pods nicht gelesen wurden</translation>
    </message>
    <message>
        <source>%1, static band</source>
        <translation>%1, statisches Band</translation>
    </message>
    <message>
        <source>%1, %2 of %3 in use</source>
        <translation>%1, %2 von %3 belegt</translation>
    </message>
    <message>
        <source>%1, one of them twice</source>
        <translation>%1, eine davon doppelt</translation>
    </message>
    <message>
        <source>%1 free</source>
        <comment>addresses</comment>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>health check</source>
        <translation>Health Check</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>tunnel end</source>
        <translation>Tunnelende</translation>
    </message>
    <message>
        <source>Cilium&apos;s router</source>
        <translation>Ciliums Router</translation>
    </message>
    <message>
        <source>health endpoint</source>
        <translation>Health-Endpunkt</translation>
    </message>
    <message>
        <source>external IP</source>
        <translation>externe IP</translation>
    </message>
    <message>
        <source>and %1 more: choose a cell of the grid</source>
        <translation>und %1 weitere: eine Zelle des Rasters wählen</translation>
    </message>
    <message>
        <source>No object of the cluster says it, and the answers rest on it: %1</source>
        <translation>Kein Objekt des Clusters sagt es, und die Antworten beruhen darauf: %1</translation>
    </message>
    <message>
        <source>the source: %1 becomes %2</source>
        <comment>what to point at</comment>
        <translation>die Quelle: aus %1 wird %2</translation>
    </message>
    <message>
        <source>the destination: %1 becomes %2</source>
        <comment>what to point at</comment>
        <translation>das Ziel: aus %1 wird %2</translation>
    </message>
    <message>
        <source>the outer header, which comes around the packet</source>
        <comment>what to point at</comment>
        <translation>der äußere Header, der um das Paket kommt</translation>
    </message>
    <message>
        <source>the outer header, which goes</source>
        <comment>what to point at</comment>
        <translation>der äußere Header, der wegfällt</translation>
    </message>
    <message>
        <source>the gates, with the share of each</source>
        <comment>what to point at</comment>
        <translation>die Tore, mit dem Anteil eines jeden</translation>
    </message>
    <message>
        <source>the conntrack entry, which is made</source>
        <comment>what to point at</comment>
        <translation>der conntrack-Eintrag, der angelegt wird</translation>
    </message>
    <message>
        <source>the conntrack entry, which is used</source>
        <comment>what to point at</comment>
        <translation>der conntrack-Eintrag, der benutzt wird</translation>
    </message>
    <message>
        <source>what the client sees, and after how long</source>
        <comment>what to point at</comment>
        <translation>was der Client sieht, und nach wie langer Zeit</translation>
    </message>
    <message>
        <source>%1 Point at: %2.</source>
        <comment>1: the sentence of a step, 2: what to point at</comment>
        <translation>%1 Zeigen auf: %2.</translation>
    </message>
    <message>
        <source>the connection works</source>
        <comment>before or now</comment>
        <translation>die Verbindung geht</translation>
    </message>
    <message>
        <source>refused at once</source>
        <comment>before or now</comment>
        <translation>sofort abgelehnt</translation>
    </message>
    <message>
        <source>a timeout</source>
        <comment>before or now</comment>
        <translation>ein Timeout</translation>
    </message>
    <message>
        <source>name not found</source>
        <comment>before or now</comment>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>it depends</source>
        <comment>before or now</comment>
        <translation>es kommt darauf an</translation>
    </message>
    <message>
        <source>no outer header</source>
        <comment>between two nodes</comment>
        <translation>kein äußerer Header</translation>
    </message>
    <message>
        <source>Before: %1; now: %2.</source>
        <comment>how a connection ends</comment>
        <translation>Vorher: %1; jetzt: %2.</translation>
    </message>
    <message>
        <source>The endpoint sees %2 as the client now, %1 before.</source>
        <translation>Der Endpoint sieht als Client jetzt %2, vorher %1.</translation>
    </message>
    <message>
        <source>Between the nodes: %2 now, %1 before.</source>
        <comment>1, 2: an overlay</comment>
        <translation>Zwischen den Nodes: jetzt %2, vorher %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) to choose from now, %1 before.</source>
        <translation>
            <numerusform>Jetzt %n Endpoint zur Wahl, vorher %1.</numerusform>
            <numerusform>Jetzt %n Endpoints zur Wahl, vorher %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint is %2 now, %1 before.</source>
        <translation>Der Endpoint ist jetzt %2, vorher %1.</translation>
    </message>
    <message>
        <source>The packet gets there by other steps than before.</source>
        <translation>Das Paket kommt in anderen Schritten an als vorher.</translation>
    </message>
    <message>
        <source>Nothing changes on this path.</source>
        <translation>Auf diesem Weg ändert sich nichts.</translation>
    </message>
    <message>
        <source>before</source>
        <comment>a place of the path that was shown before</comment>
        <translation>vorher</translation>
    </message>
    <message>
        <source>it has an IPv4 and an IPv6 address</source>
        <translation>er hat eine IPv4- und eine IPv6-Adresse</translation>
    </message>
    <message>
        <source>it has addresses of one family only</source>
        <translation>er hat nur Adressen einer Familie</translation>
    </message>
    <message>
        <source>not known to be used</source>
        <comment>an address</comment>
        <translation>Belegung unbekannt</translation>
    </message>
    <message>
        <source>%1, at least %2 of %3 in use</source>
        <translation>%1, mindestens %2 von %3 belegt</translation>
    </message>
    <message>
        <source>%1 not known to be used</source>
        <comment>addresses</comment>
        <translation>%1, Belegung unbekannt</translation>
    </message>
    <message>
        <source>%L1 of the first %L2</source>
        <translation>%L1 der ersten %L2</translation>
    </message>
    <message>
        <source>API server</source>
        <translation>API-Server</translation>
    </message>
    <message>
        <source>Other machines than the nodes have addresses of this network, too; which ones is not visible here.</source>
        <translation>Auch andere Rechner als die Nodes haben Adressen dieses Netzes; welche, ist hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <comment>percent</comment>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>%1 of %2 pods</source>
        <translation>%1 von %2 Pods</translation>
    </message>
    <message>
        <source>From a picture: the cluster as of %1</source>
        <translation>Aus einem Bild: der Cluster, Stand %1</translation>
    </message>
    <message>
        <source>From a picture that does not tell its time</source>
        <translation>Aus einem Bild, das seine Zeit nicht nennt</translation>
    </message>
    <message>
        <source>Picture %1, the cluster as of %2</source>
        <translation>Bild %1, der Cluster, Stand %2</translation>
    </message>
    <message>
        <source>Picture %1, of a time it does not tell</source>
        <translation>Bild %1, ohne Angabe der Zeit</translation>
    </message>
    <message>
        <source>only what the picture shows</source>
        <translation>nur, was das Bild zeigt</translation>
    </message>
</context>
<context>
    <name>hopscope::app::AddressAnswer</name>
    <message>
        <source>show on the map</source>
        <translation>auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Trace to it</source>
        <translation>Paket dorthin verfolgen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Antwort schließen</translation>
    </message>
    <message>
        <source>What this address is</source>
        <translation>Was diese Adresse ist</translation>
    </message>
</context>
<context>
    <name>hopscope::app::AddressesPage</name>
    <message>
        <source>The fullest of the nodes&apos; ranges</source>
        <translation>Die vollsten Bereiche der Nodes</translation>
    </message>
    <message>
        <source>in use</source>
        <comment>addresses</comment>
        <translation>belegt</translation>
    </message>
    <message>
        <source>free</source>
        <comment>addresses</comment>
        <translation>frei</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>who gives out which addresses, and what is left</source>
        <translation>wer welche Adressen vergibt, und was noch frei ist</translation>
    </message>
    <message>
        <source>All addresses</source>
        <translation>Alle Adressen</translation>
    </message>
    <message>
        <source>The table of all addresses, below</source>
        <translation>Die Tabelle aller Adressen, unten</translation>
    </message>
    <message>
        <source>Kinds of addresses compared</source>
        <translation>Arten von Adressen im Vergleich</translation>
    </message>
</context>
<context>
    <name>hopscope::app::CellLegend</name>
    <message>
        <source>several: how many are in use</source>
        <translation>mehrere: so viele sind belegt</translation>
    </message>
    <message>
        <source>static band: given out last</source>
        <translation>statisches Band: wird zuletzt vergeben</translation>
    </message>
    <message>
        <source>the one asked for</source>
        <translation>die gefragte</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>several: how many are in use at least</source>
        <translation>mehrere: mindestens so viele sind belegt</translation>
    </message>
</context>
<context>
    <name>hopscope::app::ClusterPill</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>built-in cluster</source>
        <translation>eingebauter Cluster</translation>
    </message>
    <message>
        <source>Cluster %1, %2. %3</source>
        <translation>Cluster %1, %2. %3</translation>
    </message>
    <message>
        <source>%1
Opens another cluster, or another window</source>
        <translation>%1
Öffnet einen anderen Cluster oder ein anderes Fenster</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>hopscope::app::ContextDialog</name>
    <message>
        <source>Open a cluster</source>
        <translation>Cluster öffnen</translation>
    </message>
    <message>
        <source>Find a context, cluster, user, namespace or server</source>
        <translation>Kontext, Cluster, Benutzer, Namespace oder Server suchen</translation>
    </message>
    <message>
        <source>Find a context</source>
        <translation>Kontext suchen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open in a &amp;new window</source>
        <translation>In &amp;neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>The server can be reached; nobody logged in yet.</source>
        <translation>Der Server ist erreichbar; angemeldet hat sich noch niemand.</translation>
    </message>
    <message>
        <source>&amp;Add kubeconfig…</source>
        <translation>Kubeconfig &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Add a kubeconfig</source>
        <translation>Kubeconfig hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No kubeconfig was found. Press &quot;Add kubeconfig…&quot; and choose one.</source>
        <translation>Keine Kubeconfig gefunden. „Kubeconfig hinzufügen…“ drücken und eine wählen.</translation>
    </message>
</context>
<context>
    <name>hopscope::app::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>SVG: any size, for the web and for editing</source>
        <translation>SVG: jede Größe, fürs Web und zum Bearbeiten</translation>
    </message>
    <message>
        <source>PDF: any size, for print</source>
        <translation>PDF: jede Größe, zum Drucken</translation>
    </message>
    <message>
        <source>PNG: pixels, for slides and chats</source>
        <translation>PNG: Pixel, für Folien und Chats</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>Outlines: looks the same everywhere</source>
        <translation>Umrisse: sieht überall gleich aus</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Map of a Kubernetes cluster</source>
        <translation>Karte eines Kubernetes-Clusters</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Die ganze Karte</translation>
    </message>
    <message>
        <source>Only what takes part in the flow</source>
        <translation>Nur was am Paketweg beteiligt ist</translation>
    </message>
    <message>
        <source>Only what is selected, and what is linked to it</source>
        <translation>Nur das Gewählte und was damit verbunden ist</translation>
    </message>
    <message>
        <source>Only namespace %1</source>
        <translation>Nur Namespace %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 is there already. Press Replace to write over it, or choose another name.</source>
        <translation>%1 gibt es schon. „Ersetzen“ überschreibt die Datei; oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard, as PNG and as SVG.</source>
        <translation>Das Bild ist in der Zwischenablage, als PNG und als SVG.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Cluster and time</source>
        <translation>Cluster und Zeit</translation>
    </message>
    <message>
        <source>Editable text, with its fonts</source>
        <translation>Bearbeitbarer Text, mit seinen Schriften</translation>
    </message>
    <message>
        <source>Legend of the signs</source>
        <translation>Legende der Zeichen</translation>
    </message>
    <message>
        <source>As large as the map</source>
        <translation>So groß wie die Karte</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Folie 16:9</translation>
    </message>
    <message>
        <source>Slide 4:3</source>
        <translation>Folie 4:3</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>1x, as it is looked at</source>
        <translation>1x, wie es betrachtet wird</translation>
    </message>
    <message>
        <source>2x, for fine screens and slides</source>
        <translation>2x, für feine Bildschirme und Folien</translation>
    </message>
    <message>
        <source>%1x</source>
        <translation>%1x</translation>
    </message>
    <message>
        <source>The picture as it will be</source>
        <translation>Das Bild, wie es sein wird</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>The stage</source>
        <translation>Die Bühne</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 s long</source>
        <translation>%1 s lang</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>The picture is too small for the whole path. Choose a larger size.</source>
        <translation>Das Bild ist zu klein für den ganzen Weg. Wählen Sie eine größere Bildgröße.</translation>
    </message>
    <message>
        <source>Some letters are smaller than 9 pt; at %1 × %2 none is.</source>
        <translation>Manche Buchstaben sind kleiner als 9 pt; bei %1 × %2 keiner.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>The name of the file must end with .%1, as its format has it.</source>
        <translation>Der Name der Datei muss mit .%1 enden, wie es ihr Format verlangt.</translation>
    </message>
    <message>
        <source>This format takes its time: save the file, and drag it from its folder.</source>
        <translation>Dieses Format braucht seine Zeit: Speichern Sie die Datei, und ziehen Sie sie aus ihrem Ordner.</translation>
    </message>
    <message>
        <source>GitHub or chat</source>
        <translation>GitHub oder Chat</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Wiki</source>
        <translation>Wiki</translation>
    </message>
    <message>
        <source>One file for the class</source>
        <translation>Eine Datei für den Kurs</translation>
    </message>
    <message>
        <source>Light and dark, two files</source>
        <translation>Hell und dunkel, zwei Dateien</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Namespaces</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Flowchart</source>
        <translation>Flussdiagramm</translation>
    </message>
    <message>
        <source>Drag it into another program to take the file there.</source>
        <translation>Ziehen Sie es in ein anderes Programm, um die Datei dorthin zu bringen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Each step stands</source>
        <translation>Jeder Schritt steht</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>The whole path, step by step</source>
        <translation>Der ganze Weg, Schritt für Schritt</translation>
    </message>
    <message>
        <source>PDF: a page for each step, for print</source>
        <translation>PDF: eine Seite je Schritt, zum Drucken</translation>
    </message>
    <message>
        <source>GIF: moves, plays everywhere</source>
        <translation>GIF: bewegt, läuft überall</translation>
    </message>
    <message>
        <source>WebP: moves, exact colours</source>
        <translation>WebP: bewegt, genaue Farben</translation>
    </message>
    <message>
        <source>APNG: moves, exact colours</source>
        <translation>APNG: bewegt, genaue Farben</translation>
    </message>
    <message>
        <source>MP4: a video, made by your ffmpeg</source>
        <translation>MP4: ein Video, von Ihrem ffmpeg</translation>
    </message>
    <message>
        <source>HTML: one page, stepped by keys</source>
        <translation>HTML: eine Seite, mit Tasten gesteuert</translation>
    </message>
    <message>
        <source>PPTX: slides of shapes to edit</source>
        <translation>PPTX: Folien aus Formen zum Bearbeiten</translation>
    </message>
    <message>
        <source>draw.io: a diagram to edit</source>
        <translation>draw.io: ein Diagramm zum Bearbeiten</translation>
    </message>
    <message>
        <source>Mermaid: a diagram as text</source>
        <translation>Mermaid: ein Diagramm als Text</translation>
    </message>
    <message>
        <source>D2: a diagram as text</source>
        <translation>D2: ein Diagramm als Text</translation>
    </message>
    <message>
        <source>Excalidraw: a diagram to edit</source>
        <translation>Excalidraw: ein Diagramm zum Bearbeiten</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>its size follows</source>
        <translation>die Größe folgt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 quer</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 hoch</translation>
    </message>
    <message>
        <source>Say so in the picture</source>
        <translation>Im Bild sagen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>WebP: pixels, smaller, exact colours</source>
        <translation>WebP: Pixel, kleiner, genaue Farben</translation>
    </message>
    <message>
        <source>JPEG: pixels, for programs that know nothing else</source>
        <translation>JPEG: Pixel, für Programme, die nichts anderes kennen</translation>
    </message>
    <message>
        <source>cannot be opened again: its cluster is too large</source>
        <translation>kann nicht wieder geöffnet werden: Der Cluster ist zu groß</translation>
    </message>
    <message>
        <source>Can be opened again</source>
        <translation>Kann wieder geöffnet werden</translation>
    </message>
    <message>
        <source>The cluster&apos;s objects that the picture shows go along in the file, for Hopscope. SVG, PNG, PDF and HTML; never with anything hidden.</source>
        <translation>Die Objekte des Clusters, die das Bild zeigt, kommen mit in die Datei, für Hopscope. SVG, PNG, PDF und HTML; nie, wenn etwas verborgen ist.</translation>
    </message>
</context>
<context>
    <name>hopscope::app::ExportSaver</name>
    <message>
        <source>it could not be made</source>
        <translation>sie ließ sich nicht herstellen</translation>
    </message>
</context>
<context>
    <name>hopscope::app::FindBar</name>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>sucht…</translation>
    </message>
    <message>
        <source>Hide the others</source>
        <translation>Andere ausblenden</translation>
    </message>
    <message>
        <source>The thing found before (Shift+F3)</source>
        <translation>Der vorherige Fund (Umschalt+F3)</translation>
    </message>
    <message>
        <source>The thing found before</source>
        <translation>Der vorherige Fund</translation>
    </message>
    <message>
        <source>The next thing found (F3)</source>
        <translation>Der nächste Fund (F3)</translation>
    </message>
    <message>
        <source>The next thing found</source>
        <translation>Der nächste Fund</translation>
    </message>
    <message>
        <source>Hides on the map what is not found (Ctrl+Shift+F)</source>
        <translation>Verbirgt auf der Karte, was nicht gefunden wurde (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Find a name or an address</source>
        <translation>Name oder Adresse finden</translation>
    </message>
    <message>
        <source>Find on the map and in the tables</source>
        <translation>Auf der Karte und in den Tabellen finden</translation>
    </message>
    <message>
        <source>&lt;p&gt;Words are looked for in names, addresses and all else on the map and in the tables.&lt;/p&gt;&lt;p&gt;Or ask: &lt;b&gt;ns = prod&lt;/b&gt;, &lt;b&gt;ip in 10.244.1.0/24&lt;/b&gt;, &lt;b&gt;type = NodePort&lt;/b&gt;, &lt;b&gt;label:app = web&lt;/b&gt;, joined by &lt;b&gt;and&lt;/b&gt;, &lt;b&gt;or&lt;/b&gt;, &lt;b&gt;not&lt;/b&gt; and ( ).&lt;/p&gt;&lt;p&gt;Enter goes to the next thing found, Shift+Enter to the one before, the Down key shows what can be asked, Escape clears.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Wörter werden in Namen, Adressen und allem anderen auf der Karte und in den Tabellen gesucht.&lt;/p&gt;&lt;p&gt;Oder fragen Sie: &lt;b&gt;ns = prod&lt;/b&gt;, &lt;b&gt;ip in 10.244.1.0/24&lt;/b&gt;, &lt;b&gt;type = NodePort&lt;/b&gt;, &lt;b&gt;label:app = web&lt;/b&gt;, verbunden mit &lt;b&gt;and&lt;/b&gt;, &lt;b&gt;or&lt;/b&gt;, &lt;b&gt;not&lt;/b&gt; und ( ).&lt;/p&gt;&lt;p&gt;Enter geht zum nächsten Fund, Umschalt+Enter zum vorigen, die Taste Ab zeigt, was sich fragen lässt, Escape leert.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Only namespace %1 is shown. Show all</source>
        <translation>Nur Namespace %1 wird gezeigt. Alle zeigen</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Searches that are worth having at hand, and how much each finds</source>
        <translation>Suchen, die man oft braucht, und wie viel jede findet</translation>
    </message>
</context>
<context>
    <name>hopscope::app::FindingModel</name>
    <message>
        <source>new, %1</source>
        <comment>a time</comment>
        <translation>neu, %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
</context>
<context>
    <name>hopscope::app::FindingsPage</name>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Choose a finding to see what it was found in and what mends it.</source>
        <translation>Wählen Sie einen Befund, um zu sehen, woran er zu sehen ist und was hilft.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressed</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln unterdrückt</numerusform>
            <numerusform>%Ln unterdrückt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>What has just begun is shown if it lasts a minute, or five where a controller has to answer.</source>
        <translation>Was eben erst begonnen hat, erscheint, wenn es eine Minute anhält; fünf Minuten, wo ein Controller antworten muss.</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schwere</translation>
    </message>
    <message>
        <source>By object</source>
        <translation>Nach Objekt</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>Filter: a rule, an object, a word</source>
        <translation>Filter: eine Regel, ein Objekt, ein Wort</translation>
    </message>
    <message>
        <source>Filter of the findings</source>
        <translation>Filter der Befunde</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The finding that is chosen</source>
        <translation>Der gewählte Befund</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>Auf der Karte finden</translation>
    </message>
    <message>
        <source>Marks everything with an error or a warning on the map; F3 goes from one to the next</source>
        <translation>Hebt auf der Karte alles mit einem Fehler oder einer Warnung hervor; F3 geht von einem zum nächsten</translation>
    </message>
    <message>
        <source>Show the packet</source>
        <translation>Das Paket zeigen</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>hopscope::app::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Look for a key or a word</source>
        <translation>Eine Taste oder ein Wort suchen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach gesucht werden kann</translation>
    </message>
</context>
<context>
    <name>hopscope::app::ItemMenu</name>
    <message>
        <source>NodePort %1 of %2</source>
        <translation>NodePort %1 von %2</translation>
    </message>
    <message>
        <source>ClusterIP %1</source>
        <translation>ClusterIP %1</translation>
    </message>
    <message>
        <source>its name, port %1</source>
        <translation>den Namen, Port %1</translation>
    </message>
    <message>
        <source>external address %1</source>
        <translation>äußere Adresse %1</translation>
    </message>
    <message>
        <source>Trace &amp;from here</source>
        <translation>Paketweg &amp;von hier</translation>
    </message>
    <message>
        <source>Trace &amp;to here</source>
        <translation>Paketweg hier&amp;her</translation>
    </message>
    <message>
        <source>&amp;Who points at it</source>
        <translation>&amp;Wer darauf zeigt</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>Auf der &amp;Karte zeigen</translation>
    </message>
    <message>
        <source>&amp;Show in table</source>
        <translation>In der &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Trace to here &amp;by</source>
        <translation>Paketweg hierher ü&amp;ber</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>hopscope::app::LessonGuide</name>
    <message>
        <source>The cluster has changed since. While the lesson runs, %1 stays as it was when it began.</source>
        <translation>Der Cluster hat sich seither geändert. Solange die Lektion läuft, bleibt %1, wie er zu ihrem Beginn war.</translation>
    </message>
    <message>
        <source>While the lesson runs, %1 stays as it was when it began.</source>
        <translation>Solange die Lektion läuft, bleibt %1, wie er zu ihrem Beginn war.</translation>
    </message>
</context>
<context>
    <name>hopscope::app::LessonSaver</name>
    <message>
        <source>%1 is being written. Try again when it is there.</source>
        <translation>%1 wird noch geschrieben. Danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>For paper (*.pdf)</source>
        <translation>Für Papier (*.pdf)</translation>
    </message>
    <message>
        <source>Slides with notes (*.pptx)</source>
        <translation>Folien mit Notizen (*.pptx)</translation>
    </message>
    <message>
        <source>A page that asks and judges (*.html)</source>
        <translation>Eine Seite, die fragt und bewertet (*.html)</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Lektion speichern</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>hopscope::app::LessonsDialog</name>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.yaml *.yml *.json);;All files (*)</source>
        <translation>Lektionen (*.yaml *.yml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>✓ fits this cluster</source>
        <translation>✓ passt zu diesem Cluster</translation>
    </message>
    <message>
        <source>does not fit this cluster</source>
        <translation>passt nicht zu diesem Cluster</translation>
    </message>
    <message>
        <source>%1   (%2 min, %3)</source>
        <comment>a lesson&apos;s title, its length, whether it fits</comment>
        <translation>%1   (%2 min, %3)</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <comment>a lesson&apos;s title, whether it fits</comment>
        <translation>%1   (%2)</translation>
    </message>
    <message>
        <source>Open &quot;%1&quot; and begin</source>
        <comment>1: a built-in cluster</comment>
        <translation>„%1“ öffnen und beginnen</translation>
    </message>
    <message>
        <source>It does not fit %1. %2</source>
        <translation>Sie passt nicht zu %1. %2</translation>
    </message>
    <message>
        <source>It fits %1, and asks about its own objects.</source>
        <translation>Sie passt zu %1 und fragt nach dessen eigenen Objekten.</translation>
    </message>
    <message>
        <source>Looking whether it fits %1…</source>
        <translation>Es wird geprüft, ob sie zu %1 passt…</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>&amp;Open a lesson file…</source>
        <translation>Lektionsdatei &amp;öffnen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 is no lesson that can be taught:</source>
        <translation>%1 ist keine Lektion, die sich unterrichten lässt:</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>faults</comment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>Als Datei &amp;speichern…</translation>
    </message>
    <message>
        <source>For paper, as slides with notes, or as a page for a browser</source>
        <translation>Für Papier, als Folien mit Notizen oder als Seite für einen Browser</translation>
    </message>
</context>
<context>
    <name>hopscope::app::MainWindow</name>
    <message>
        <source>Hopscope</source>
        <translation>Hopscope</translation>
    </message>
    <message>
        <source>%1 – Hopscope</source>
        <translation>%1 – Hopscope</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Click where the packet starts: a pod, a node or the client. Esc gives up.</source>
        <translation>Anklicken, wo das Paket startet: ein Pod, ein Node oder der Client. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Click where the packet goes: a Service, a pod, a node or an external address. Esc gives up.</source>
        <translation>Anklicken, wohin das Paket geht: ein Service, ein Pod, ein Node oder eine externe Adresse. Esc bricht ab.</translation>
    </message>
    <message>
        <source>No packet starts there. Click a pod, a node or the client.</source>
        <translation>Dort startet kein Paket. Einen Pod, einen Node oder den Client anklicken.</translation>
    </message>
    <message>
        <source>Nothing listens there. Click a Service, a pod or a node.</source>
        <translation>Dort lauscht nichts. Einen Service, einen Pod oder einen Node anklicken.</translation>
    </message>
    <message>
        <source>Open a cluster</source>
        <translation>Einen Cluster öffnen</translation>
    </message>
    <message>
        <source>Open a folder of Kubernetes objects</source>
        <translation>Einen Ordner mit Kubernetes-Objekten öffnen</translation>
    </message>
    <message>
        <source>No kubeconfig was found</source>
        <translation>Keine kubeconfig gefunden</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>There is no map yet that could be exported.</source>
        <translation>Es gibt noch keine Karte zum Exportieren.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The kubeconfig has changed: connecting anew.</source>
        <translation>Die Kubeconfig hat sich geändert: Es wird neu verbunden.</translation>
    </message>
    <message>
        <source>%1, built-in cluster</source>
        <translation>%1, eingebauter Cluster</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>Kein Cluster</translation>
    </message>
    <message>
        <source>There is no map yet that could be copied.</source>
        <translation>Es gibt noch keine Karte, die kopiert werden könnte.</translation>
    </message>
    <message>
        <source>Map of a Kubernetes cluster</source>
        <translation>Karte eines Kubernetes-Clusters</translation>
    </message>
    <message>
        <source>The picture of the map is on the clipboard.</source>
        <translation>Das Bild der Karte ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>NodePort %1 of node %2. Any node does: choose another as the destination.</source>
        <translation>NodePort %1 von Node %2. Jeder Node ist recht: wählen Sie einen anderen als Ziel.</translation>
    </message>
    <message>
        <source>The picture of the stage is on the clipboard.</source>
        <translation>Das Bild der Bühne ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The map does not show what this finding is about.</source>
        <translation>Die Karte zeigt nicht, worum es bei diesem Befund geht.</translation>
    </message>
    <message>
        <source>The answers are on the clipboard.</source>
        <translation>Die Antworten sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Nothing has to be decided on this path.</source>
        <translation>Auf diesem Weg ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>This packet cannot be asked for.</source>
        <translation>Nach diesem Paket lässt sich nicht fragen.</translation>
    </message>
    <message>
        <source>The lesson &quot;%1&quot; does not fit %2. %3</source>
        <translation>Die Lektion „%1“ passt nicht zu %2. %3</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>%1, picture</source>
        <translation>%1, Bild</translation>
    </message>
    <message>
        <source>Kubernetes objects (*.json *.yaml *.yml *.gz *.tar *.tgz *.xz *.zst *.bz2 *.zip);;Pictures of Hopscope (*.svg *.png *.pdf *.html);;All files (*)</source>
        <translation>Kubernetes-Objekte (*.json *.yaml *.yml *.gz *.tar *.tgz *.xz *.zst *.bz2 *.zip);;Bilder von Hopscope (*.svg *.png *.pdf *.html);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>hopscope::app::PathPane</name>
    <message>
        <source>Where the path is shown</source>
        <translation>Wo der Weg gezeigt wird</translation>
    </message>
    <message>
        <source>as the cluster is</source>
        <translation>wie der Cluster ist</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>The path before the change and the path now, one below the other</source>
        <translation>Der Weg vor der Änderung und der Weg jetzt, untereinander</translation>
    </message>
</context>
<context>
    <name>hopscope::app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>Spr&amp;ache</translation>
    </message>
    <message>
        <source>&amp;Lines on the map</source>
        <translation>&amp;Linien auf der Karte</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>100 %, as the system has it</source>
        <translation>100 %, wie im System</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>hopscope::app::PresentWindow</name>
    <message>
        <source>The path of a packet – Hopscope</source>
        <translation>Der Weg eines Pakets – Hopscope</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Arrows, PageUp and PageDown step; in a lesson PageDown goes on to the question and the next page. Space plays. M: map or stage. Q: the question of a lesson. B: black. F: freeze. A: other addresses. S: spotlight. L: pointer. Esc ends.</source>
        <translation>Pfeiltasten, Bild auf und Bild ab gehen weiter und zurück; in einer Lektion führt Bild ab weiter zur Frage und zur nächsten Seite. Die Leertaste spielt ab. M: Karte oder Bühne. Q: die Frage einer Lektion. B: schwarz. F: einfrieren. A: andere Adressen. S: Scheinwerfer. L: Lichtpunkt. Esc beendet.</translation>
    </message>
</context>
<context>
    <name>hopscope::app::PresenterLine</name>
    <message>
        <source>This is the last step.</source>
        <translation>Dies ist der letzte Schritt.</translation>
    </message>
    <message>
        <source>Next: %1. %2</source>
        <comment>1: the step&apos;s number, 2: its sentence</comment>
        <translation>Als Nächstes: %1. %2</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <source>Show the stage</source>
        <translation>Bühne zeigen</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Andere Adressen</translation>
    </message>
    <message>
        <source>Others see invented addresses, the same ones each time. You see your own here.</source>
        <translation>Andere sehen erfundene Adressen, jedes Mal dieselben. Hier sehen Sie Ihre eigenen.</translation>
    </message>
    <message>
        <source>Right is: %1.</source>
        <translation>Richtig ist: %1.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Shows here what is right. The others do not see it.</source>
        <translation>Zeigt hier, was richtig ist. Die anderen sehen es nicht.</translation>
    </message>
</context>
<context>
    <name>hopscope::app::QuestionBoard</name>
    <message numerus="yes">
        <source>%1: %n hand(s)</source>
        <translation>
            <numerusform>%1: %n Hand</numerusform>
            <numerusform>%1: %n Hände</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::app::RangeCard</name>
    <message>
        <source>in %1, %2</source>
        <translation>in %1, %2</translation>
    </message>
    <message>
        <source>NodePorts</source>
        <translation>NodePorts</translation>
    </message>
    <message>
        <source>A click on a cell says what it is.</source>
        <translation>Ein Klick auf eine Zelle sagt, was sie ist.</translation>
    </message>
    <message>
        <source>Addresses of the chosen range, cell by cell</source>
        <translation>Adressen des gewählten Bereichs, Zelle für Zelle</translation>
    </message>
    <message>
        <source>The whole range (Backspace in the grid)</source>
        <translation>Der ganze Bereich (Rücktaste im Raster)</translation>
    </message>
    <message>
        <source>The whole range</source>
        <translation>Der ganze Bereich</translation>
    </message>
    <message>
        <source>What is known of this range</source>
        <translation>Was über diesen Bereich bekannt ist</translation>
    </message>
</context>
<context>
    <name>hopscope::app::RangeContentView</name>
    <message>
        <source>What is in the chosen range</source>
        <translation>Was im gewählten Bereich liegt</translation>
    </message>
</context>
<context>
    <name>hopscope::app::RangeTreeView</name>
    <message>
        <source>Ranges that addresses come from</source>
        <translation>Bereiche, aus denen Adressen kommen</translation>
    </message>
</context>
<context>
    <name>hopscope::app::TablePage</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>No row is what the search asks for in the namespaces chosen.</source>
        <translation>Keine Zeile der gewählten Namespaces ist, wonach die Suche fragt.</translation>
    </message>
    <message>
        <source>No row has every word of the search in the namespaces chosen.</source>
        <translation>Keine Zeile der gewählten Namespaces hat jedes Wort der Suche.</translation>
    </message>
    <message>
        <source>Copy as CSV, cells as they are</source>
        <translation>Als CSV kopieren, Zellen unverändert</translation>
    </message>
    <message>
        <source>Copy this &amp;cell</source>
        <translation>Diese &amp;Zelle kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::app::TableTabs</name>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
</context>
<context>
    <name>hopscope::app::ViewButton</name>
    <message>
        <source>View: which namespace, what is rolled up, which lines</source>
        <translation>Ansicht: welcher Namespace, was zusammengefasst ist, welche Linien</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Roll up</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Which workloads stand on the map as one chip for all their pods</source>
        <translation>Welche Workloads als ein Feld für alle ihre Pods auf der Karte stehen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Which lines between things are drawn</source>
        <translation>Welche Linien zwischen den Dingen gezeichnet werden</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Mini map</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>hopscope::app::WindowBar</name>
    <message numerus="yes">
        <source>%Ln failing</source>
        <comment>pods</comment>
        <translation>
            <numerusform>%Ln scheitert</numerusform>
            <numerusform>%Ln scheitern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <comment>pods</comment>
        <translation>
            <numerusform>%Ln nicht bereit</numerusform>
            <numerusform>%Ln nicht bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <comment>pods</comment>
        <translation>
            <numerusform>%Ln bereit</numerusform>
            <numerusform>%Ln bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) not ready</source>
        <translation>
            <numerusform>%Ln Node nicht bereit</numerusform>
            <numerusform>%Ln Nodes nicht bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) ready</source>
        <translation>
            <numerusform>%Ln Pod bereit</numerusform>
            <numerusform>%Ln Pods bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) failing</source>
        <translation>
            <numerusform>%Ln Pod scheitert</numerusform>
            <numerusform>%Ln Pods scheitern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) starting or not ready</source>
        <translation>
            <numerusform>%Ln Pod startet oder ist nicht bereit</numerusform>
            <numerusform>%Ln Pods starten oder sind nicht bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) completed</source>
        <translation>
            <numerusform>%Ln Pod beendet</numerusform>
            <numerusform>%Ln Pods beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) of which nothing is known</source>
        <translation>
            <numerusform>%Ln Pod, von dem nichts bekannt ist</numerusform>
            <numerusform>%Ln Pods, von denen nichts bekannt ist</numerusform>
        </translation>
    </message>
    <message>
        <source>F8 goes from one that fails to the next</source>
        <translation>F8 geht von einem, der scheitert, zum nächsten</translation>
    </message>
    <message>
        <source>Menu: everything the window can do (Alt and a letter)</source>
        <translation>Menü: alles, was das Fenster kann (Alt und ein Buchstabe)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>What the map is grouped by</source>
        <translation>Wonach die Karte gruppiert ist</translation>
    </message>
    <message>
        <source>Theme, text size, language, motion</source>
        <translation>Farben, Textgröße, Sprache, Bewegung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Wrong with the network: %1</source>
        <translation>Am Netzwerk stimmt nicht: %1</translation>
    </message>
    <message>
        <source>Wrong with the network: %1
Opens the findings</source>
        <translation>Am Netzwerk stimmt nicht: %1
Öffnet die Befunde</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>hopscope::app::WindowDrawer</name>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Opens the charts below the map</source>
        <translation>Öffnet die Diagramme unter der Karte</translation>
    </message>
    <message>
        <source>Opens this table below the map</source>
        <translation>Öffnet diese Tabelle unter der Karte</translation>
    </message>
    <message>
        <source>Close the tables (F10)</source>
        <translation>Tabellen schließen (F10)</translation>
    </message>
    <message>
        <source>Open the tables (F10)</source>
        <translation>Tabellen öffnen (F10)</translation>
    </message>
    <message>
        <source>Close the tables</source>
        <translation>Tabellen schließen</translation>
    </message>
    <message>
        <source>Open the tables</source>
        <translation>Tabellen öffnen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Opens what is wrong with the cluster&apos;s network below the map</source>
        <translation>Öffnet unter der Karte, was am Netzwerk des Clusters nicht stimmt</translation>
    </message>
</context>
<context>
    <name>hopscope::app::WindowPanel</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <comment>things</comment>
        <translation>
            <numerusform>%Ln scheitert</numerusform>
            <numerusform>%Ln scheitern</numerusform>
        </translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
</context>
<context>
    <name>hopscope::charts::ChartPanel</name>
    <message>
        <source>Pods per node, and room for them</source>
        <translation>Pods pro Node und Platz für sie</translation>
    </message>
    <message>
        <source>room left</source>
        <translation>freier Platz</translation>
    </message>
    <message>
        <source>There are no nodes.</source>
        <translation>Es gibt keine Nodes.</translation>
    </message>
    <message>
        <source>Pod addresses used per node&apos;s range</source>
        <translation>Belegte Pod-Adressen im Bereich jedes Nodes</translation>
    </message>
    <message>
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Nothing says which ranges the nodes have.</source>
        <translation>Nichts sagt aus, welche Bereiche die Nodes haben.</translation>
    </message>
    <message>
        <source>Services by type</source>
        <translation>Services nach Typ</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>There are no Services.</source>
        <translation>Es gibt keine Services.</translation>
    </message>
    <message>
        <source>Endpoints per Service</source>
        <translation>Endpoints pro Service</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not ready or terminating</source>
        <translation>nicht bereit oder in Beendigung</translation>
    </message>
    <message>
        <source>No Service has an endpoint.</source>
        <translation>Kein Service hat einen Endpoint.</translation>
    </message>
    <message>
        <source>Not known: what is counted here was not read.</source>
        <translation>Nicht bekannt: Was hier gezählt wird, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1, of what was read</source>
        <comment>a chart&apos;s title</comment>
        <translation>%1, vom Gelesenen</translation>
    </message>
    <message>
        <source>ready pods</source>
        <translation>bereite Pods</translation>
    </message>
    <message>
        <source>pods that are not ready</source>
        <translation>nicht bereite Pods</translation>
    </message>
</context>
<context>
    <name>hopscope::lessonview::LessonPane</name>
    <message>
        <source>The end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pages of a lesson</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 right.</source>
        <translation>%1 von %2 richtig.</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>Die Lektion</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>in a lesson</comment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>in a lesson</comment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Save the answers…</source>
        <translation>Antworten speichern…</translation>
    </message>
    <message>
        <source>Copy the answers</source>
        <translation>Antworten kopieren</translation>
    </message>
    <message>
        <source>End</source>
        <comment>a lesson</comment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Left arrow key</source>
        <translation>Pfeil nach links</translation>
    </message>
    <message>
        <source>Space or right arrow key; 1 to 9 answer</source>
        <translation>Leertaste oder Pfeil nach rechts; 1 bis 9 antworten</translation>
    </message>
</context>
<context>
    <name>hopscope::lessonview::QuestionView</name>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>No. Right is: %1.</source>
        <translation>Nein. Richtig ist: %1.</translation>
    </message>
    <message>
        <source>No object of the cluster says it, and the answer rests on it: %1</source>
        <translation>Kein Objekt des Clusters sagt es, und die Antwort beruht darauf: %1</translation>
    </message>
    <message>
        <source>Hands for answer %1</source>
        <translation>Handzeichen für Antwort %1</translation>
    </message>
    <message>
        <source>How many hands went up for answer %1; those who look on see a bar</source>
        <translation>Wie viele Hände für Antwort %1 oben waren; wer zusieht, sieht einen Balken</translation>
    </message>
</context>
<context>
    <name>hopscope::map::CompletionList</name>
    <message>
        <source>What may be typed next</source>
        <translation>Was als Nächstes getippt werden kann</translation>
    </message>
</context>
<context>
    <name>hopscope::map::LegendView</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>hopscope::map::MapView</name>
    <message>
        <source>Map of the cluster</source>
        <translation>Karte des Clusters</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation>%1 vergrößert zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Arrow keys go from thing to thing, Page Up and Page Down from card to card, Tab from region to region; Home and End to the first and the last thing of a card, with Ctrl of the map.&lt;/p&gt;&lt;p&gt;Enter opens what is chosen: it unrolls a workload, goes close to a card, shows the rest in the inspector. The Menu key offers what can be done with it. Escape chooses nothing.&lt;/p&gt;&lt;p&gt;Backspace or Alt+Left goes back to where you were, Alt+Right forward. Plus and minus zoom, 0 shows the actual size, F the whole map, Shift with the arrow keys moves it.&lt;/p&gt;&lt;p&gt;While a flow is shown, Space, Left, Right, Home and End play it: then Ctrl with the arrow keys goes from thing to thing.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Pfeiltasten gehen von Ding zu Ding, Bild auf und Bild ab von Karte zu Karte, Tab von Bereich zu Bereich; Pos1 und Ende zum ersten und letzten Ding einer Karte, mit Strg der ganzen Karte.&lt;/p&gt;&lt;p&gt;Die Eingabetaste öffnet, was gewählt ist: Sie klappt einen Workload auf, geht an eine Karte heran, zeigt den Rest im Inspektor. Die Menütaste bietet an, was sich damit tun lässt. Escape wählt nichts.&lt;/p&gt;&lt;p&gt;Rücktaste oder Alt+Links geht dahin zurück, wo Sie waren, Alt+Rechts wieder vor. Plus und Minus zoomen, 0 zeigt die wirkliche Größe, F die ganze Karte, Umschalt mit den Pfeiltasten verschiebt sie.&lt;/p&gt;&lt;p&gt;Solange ein Fluss gezeigt wird, spielen ihn Leertaste, Links, Rechts, Pos1 und Ende: Dann gehen die Pfeiltasten mit Strg von Ding zu Ding.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Unroll</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Roll up</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
</context>
<context>
    <name>hopscope::map::MiniMap</name>
    <message>
        <source>Small picture of the whole map</source>
        <translation>Kleines Bild der ganzen Karte</translation>
    </message>
    <message>
        <source>Click or drag to look at another part of the map</source>
        <translation>Klicken oder ziehen, um einen anderen Teil der Karte zu sehen</translation>
    </message>
    <message>
        <source>Arrow keys move the part of the map that the window shows.</source>
        <translation>Die Pfeiltasten verschieben den Teil der Karte, den das Fenster zeigt.</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::ClusterPage</name>
    <message>
        <source>A small cluster to learn on. It lives by itself, and nothing is written anywhere.</source>
        <translation>Ein kleiner Cluster zum Lernen. Er lebt von selbst, und nirgends wird etwas geschrieben.</translation>
    </message>
    <message>
        <source>Try this</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>Look at your own</source>
        <translation>Den eigenen ansehen</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>What kubectl get … -o json or yaml wrote</source>
        <translation>Was kubectl get … -o json oder yaml geschrieben hat</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>A cluster of your kubeconfig</source>
        <translation>Ein Cluster Ihrer kubeconfig</translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation>Was nicht zusammenpasst</translation>
    </message>
    <message>
        <source>What the pods&apos; addresses say</source>
        <translation>Was die Adressen der Pods sagen</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>as they are, without an overlay</source>
        <translation>wie sie sind, ohne Overlay</translation>
    </message>
    <message>
        <source>, UDP port %1</source>
        <translation>, UDP-Port %1</translation>
    </message>
    <message>
        <source>, only between subnets</source>
        <translation>, nur zwischen Subnetzen</translation>
    </message>
    <message>
        <source>Pod range</source>
        <translation>Pod-Bereich</translation>
    </message>
    <message>
        <source>Service range</source>
        <translation>Service-Bereich</translation>
    </message>
    <message>
        <source>NodePorts</source>
        <translation>NodePorts</translation>
    </message>
    <message>
        <source>Network plugin</source>
        <translation>Netzwerk-Plugin</translation>
    </message>
    <message>
        <source>Between nodes</source>
        <translation>Zwischen Nodes</translation>
    </message>
    <message>
        <source>Service proxy</source>
        <translation>Service-Proxy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln Pod</numerusform>
            <numerusform>%Ln Pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ClusterIP(s)</source>
        <translation>
            <numerusform>%Ln ClusterIP</numerusform>
            <numerusform>%Ln ClusterIPs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in use</source>
        <comment>NodePorts</comment>
        <translation>
            <numerusform>%Ln in Gebrauch</numerusform>
            <numerusform>%Ln in Gebrauch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Lessons…</source>
        <translation>Lektionen…</translation>
    </message>
    <message>
        <source>Twelve lessons and an exam, about this cluster</source>
        <translation>Zwölf Lektionen und eine Prüfung, über diesen Cluster</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::ComparisonView</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Vergeben von</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>Erreichbar von</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>hier keine</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::CoverageDialog</name>
    <message>
        <source>What you can see</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>What it rests on, and what would help</source>
        <translation>Worauf es beruht, und was helfen würde</translation>
    </message>
    <message>
        <source>What the server lets you read, kind by kind. Whatever is missing is shown as unknown, never as empty.</source>
        <translation>Was der Server Sie lesen lässt, Art für Art. Was fehlt, wird als unbekannt gezeigt, nie als leer.</translation>
    </message>
    <message>
        <source>What the file or the built-in cluster holds, kind by kind. Whatever is missing is shown as unknown, never as empty.</source>
        <translation>Was die Datei oder der eingebaute Cluster enthält, Art für Art. Was fehlt, wird als unbekannt gezeigt, nie als leer.</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::ExecConsentDialog</name>
    <message>
        <source>Run a command to log in?</source>
        <translation>Einen Befehl zum Anmelden ausführen?</translation>
    </message>
    <message>
        <source>To log in to &quot;%1&quot;, its kubeconfig wants to run this command on your computer, with your rights. Run it only if you trust whoever wrote that file.</source>
        <translation>Zum Anmelden bei „%1“ will die Kubeconfig diesen Befehl auf Ihrem Rechner ausführen, mit Ihren Rechten. Führen Sie ihn nur aus, wenn Sie dem trauen, der die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Scroll down: there is more of it.</source>
        <translation>Nach unten blättern: Es geht noch weiter.</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::FailingList</name>
    <message>
        <source>Node, not ready</source>
        <translation>Node, nicht bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n Neustart</numerusform>
            <numerusform>%n Neustarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) fail</source>
        <translation>
            <numerusform>%Ln Pod scheitert</numerusform>
            <numerusform>%Ln Pods scheitern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are not ready</source>
        <translation>
            <numerusform>%Ln Node ist nicht bereit</numerusform>
            <numerusform>%Ln Nodes sind nicht bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fails</source>
        <translation>Nichts scheitert</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was scheitert</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::HiddenBand</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is what the filter asks for: %Ln pods and Services are hidden.</source>
        <translation>
            <numerusform>Nichts ist, wonach der Filter fragt: %Ln Pod oder Service ist ausgeblendet.</numerusform>
            <numerusform>Nichts ist, wonach der Filter fragt: %Ln Pods und Services sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods and Services are hidden by the filter and because only namespace %1 is shown.</source>
        <translation>
            <numerusform>%Ln Pod oder Service ist durch den Filter ausgeblendet und weil nur Namespace %1 gezeigt wird.</numerusform>
            <numerusform>%Ln Pods und Services sind durch den Filter ausgeblendet und weil nur Namespace %1 gezeigt wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods and Services are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln Pod oder Service ist durch den Filter ausgeblendet.</numerusform>
            <numerusform>%Ln Pods und Services sind durch den Filter ausgeblendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods and Services are hidden: only namespace %1 is shown.</source>
        <translation>
            <numerusform>%Ln Pod oder Service ist ausgeblendet: Nur Namespace %1 wird gezeigt.</numerusform>
            <numerusform>%Ln Pods und Services sind ausgeblendet: Nur Namespace %1 wird gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods and Services take no part in the path and are not shown.</source>
        <translation>
            <numerusform>%Ln Pod oder Service ist am Weg nicht beteiligt und wird nicht gezeigt.</numerusform>
            <numerusform>%Ln Pods und Services sind am Weg nicht beteiligt und werden nicht gezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::panels::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::NamespaceField</name>
    <message>
        <source>&amp;Namespaces to read:</source>
        <translation>Zu lesende &amp;Namespaces:</translation>
    </message>
    <message>
        <source>besides the context&apos;s own, for example team-a, team-b</source>
        <translation>außer dem des Kontexts, zum Beispiel team-a, team-b</translation>
    </message>
    <message>
        <source>Where the whole cluster is refused, each kind is read in the context&apos;s namespace and in these. They are remembered for this context.</source>
        <translation>Wo der ganze Cluster verweigert wird, wird jede Art im Namespace des Kontexts und in diesen gelesen. Sie werden für diesen Kontext gemerkt.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a namespace: small letters, digits and hyphens within, 63 at most.</source>
        <translation>„%1“ kann kein Namespace sein: Kleinbuchstaben, Ziffern und innen Bindestriche, höchstens 63.</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::PathButton</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n Hop</numerusform>
            <numerusform>%n Hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Node</numerusform>
            <numerusform>%n Nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>A client opens NodePort %1</source>
        <translation>Ein Client öffnet NodePort %1</translation>
    </message>
    <message>
        <source>A client opens load balancer %1</source>
        <translation>Ein Client öffnet Load Balancer %1</translation>
    </message>
    <message>
        <source>A pod asks DNS for a Service</source>
        <translation>Ein Pod fragt das DNS</translation>
    </message>
    <message>
        <source>Pod to pod on another node</source>
        <translation>Pod zu Pod auf anderem Node</translation>
    </message>
    <message>
        <source>A pod opens Service %1</source>
        <translation>Ein Pod öffnet Service %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>%1, %2, through a tunnel</source>
        <translation>%1, %2, durch einen Tunnel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::SourcePage</name>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>The cluster cannot be read</source>
        <translation>Der Cluster ist nicht lesbar</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is nothing in this cluster yet</source>
        <translation>In diesem Cluster ist noch nichts</translation>
    </message>
    <message>
        <source>The file holds no nodes, pods or Services. Save some with: kubectl get nodes,pods,services,endpointslices -A -o json</source>
        <translation>Die Datei enthält keine Nodes, Pods oder Services. Speichern lassen sie sich mit: kubectl get nodes,pods,services,endpointslices -A -o json</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Show the built-in cluster</source>
        <translation>Eingebauten Cluster zeigen</translation>
    </message>
    <message>
        <source>Another context…</source>
        <translation>Anderer Kontext…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The kubeconfig&apos;s command is running: %1</source>
        <translation>Der Befehl der Kubeconfig läuft: %1</translation>
    </message>
    <message>
        <source>Signing in to %1 …</source>
        <translation>Anmeldung bei %1 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is nothing that can be shown yet</source>
        <translation>Es gibt noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>It answers, and has no nodes, pods or Services. They appear here as they come.</source>
        <translation>Er antwortet und hat keine Nodes, Pods oder Services. Sie erscheinen hier, sobald sie kommen.</translation>
    </message>
</context>
<context>
    <name>hopscope::player::AssumptionEditor</name>
    <message>
        <source>Try another setting…</source>
        <translation>Andere Einstellung versuchen…</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Worauf die Antwort beruht</translation>
    </message>
</context>
<context>
    <name>hopscope::player::AssumptionRow</name>
    <message>
        <source>✱ supposed</source>
        <translation>✱ unterstellt</translation>
    </message>
    <message>
        <source>%1; the cluster: %2 (%3)</source>
        <comment>1: &apos;supposed&apos;, 2: value, 3: read, derived, ...</comment>
        <translation>%1; der Cluster: %2 (%3)</translation>
    </message>
    <message>
        <source>not asked for by this answer</source>
        <translation>von dieser Antwort nicht gebraucht</translation>
    </message>
    <message>
        <source>Back to what the cluster says</source>
        <translation>Zurück zu dem, was der Cluster sagt</translation>
    </message>
</context>
<context>
    <name>hopscope::player::CandidateList</name>
    <message>
        <source>a NetworkPolicy denies it, but is not enforced</source>
        <translation>eine NetworkPolicy verbietet es, wird aber nicht durchgesetzt</translation>
    </message>
    <message>
        <source>denied when leaving (egress)</source>
        <translation>verboten beim Verlassen (egress)</translation>
    </message>
    <message>
        <source>denied when arriving (ingress)</source>
        <translation>verboten beim Ankommen (ingress)</translation>
    </message>
    <message>
        <source>fails: the answer goes past the translating node</source>
        <translation>scheitert: Die Antwort geht am übersetzenden Node vorbei</translation>
    </message>
    <message>
        <source>fails: the pod would answer itself</source>
        <translation>scheitert: Der Pod würde sich selbst antworten</translation>
    </message>
    <message>
        <source>fails: dropped by a node&apos;s firewall</source>
        <translation>scheitert: von der Firewall eines Nodes verworfen</translation>
    </message>
    <message>
        <source>source kept</source>
        <translation>Quelle bleibt</translation>
    </message>
    <message>
        <source>source rewritten (SNAT)</source>
        <translation>Quelle umgeschrieben (SNAT)</translation>
    </message>
    <message>
        <source>source rewritten by the network plugin (SNAT)</source>
        <translation>Quelle vom Netzwerk-Plugin umgeschrieben (SNAT)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 selects an end of it</source>
        <translation>NetworkPolicy %1 wählt ein Ende davon aus</translation>
    </message>
    <message>
        <source>Chosen once for each connection. Select one to play its path.</source>
        <translation>Je Verbindung einmal gewählt. Einen auswählen, um seinen Weg abzuspielen.</translation>
    </message>
    <message>
        <source>Possible endpoints and their shares</source>
        <translation>Mögliche Endpoints und ihre Anteile</translation>
    </message>
    <message>
        <source>not known whether policies let it pass</source>
        <translation>nicht bekannt, ob Policies es durchlassen</translation>
    </message>
    <message>
        <source>%1 %2 selects an end of it, or may</source>
        <translation>%1 %2 wählt ein Ende davon aus oder kann es</translation>
    </message>
    <message>
        <source>fails: its node discards the source address</source>
        <translation>scheitert: Sein Node verwirft die Absenderadresse</translation>
    </message>
    <message>
        <source>fails: refused by the rules of its node</source>
        <translation>scheitert: von den Regeln seines Node abgewiesen</translation>
    </message>
    <message>
        <source>fails: dropped by the rules of its node</source>
        <translation>scheitert: von den Regeln seines Node verworfen</translation>
    </message>
    <message>
        <source>not known: the endpoints of its node&apos;s rule were not read</source>
        <translation>nicht bekannt: Die Endpunkte der Regel seines Node wurden nicht gelesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>connections</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hopscope::player::ConnectionRun</name>
    <message numerus="yes">
        <source>Open %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung öffnen</numerusform>
            <numerusform>%n Verbindungen öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each new connection gets an endpoint by its share, and keeps it.</source>
        <translation>Jede neue Verbindung bekommt einen Endpoint nach seinem Anteil und behält ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) opened.</source>
        <translation>
            <numerusform>%Ln Verbindung geöffnet.</numerusform>
            <numerusform>%Ln Verbindungen geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Session affinity: all go where the first went.</source>
        <translation>Session Affinity: Alle gehen dorthin, wohin die erste ging.</translation>
    </message>
    <message>
        <source>Open new connections:</source>
        <translation>Neue Verbindungen öffnen:</translation>
    </message>
</context>
<context>
    <name>hopscope::player::FlowChooser</name>
    <message>
        <source>Choose where the packet starts and where it goes: from the lists, or with the crosshairs on the map.</source>
        <translation>Wählen, wo das Paket startet und wohin es geht: aus den Listen oder mit dem Fadenkreuz auf der Karte.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>client, pod/… or node/…</source>
        <translation>client, pod/… oder node/…</translation>
    </message>
    <message>
        <source>svc/…, nodeport/…, pod/… or address:port</source>
        <translation>svc/…, nodeport/…, pod/… oder Adresse:Port</translation>
    </message>
    <message>
        <source>Source of the flow</source>
        <translation>Quelle des Paketwegs</translation>
    </message>
    <message>
        <source>Destination of the flow</source>
        <translation>Ziel des Paketwegs</translation>
    </message>
    <message>
        <source>Click the source on the map</source>
        <translation>Die Quelle auf der Karte anklicken</translation>
    </message>
    <message>
        <source>Click the destination on the map</source>
        <translation>Das Ziel auf der Karte anklicken</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Verfolgen</translation>
    </message>
    <message>
        <source>Compute what happens to the packet</source>
        <translation>Berechnen, was mit dem Paket geschieht</translation>
    </message>
</context>
<context>
    <name>hopscope::player::FlowPanel</name>
    <message>
        <source>Choose a source and a destination, then press Trace. A right click on the map does it, too.</source>
        <translation>Quelle und Ziel wählen, dann „Verfolgen“ drücken. Ein Rechtsklick auf die Karte genügt auch.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Every decision on the way, in a sentence</source>
        <translation>Jede Entscheidung auf dem Weg, in einem Satz</translation>
    </message>
    <message>
        <source>What the answer rests on; each can be changed here</source>
        <translation>Worauf die Antwort beruht; alles lässt sich hier ändern</translation>
    </message>
    <message>
        <source>What if the Service, a pod, a node or a policy were different</source>
        <translation>Was wäre, wenn der Service, ein Pod, ein Node oder eine Policy anders wäre</translation>
    </message>
    <message>
        <source>Not certain: EndpointSlices are not known here (%1), so the Service may have endpoints.</source>
        <translation>Nicht sicher: EndpointSlices sind hier nicht bekannt (%1); der Service kann also Endpoints haben.</translation>
    </message>
    <message>
        <source>It depends on the endpoint that the connection gets: with the failing ones the client waits, and sees a timeout.</source>
        <translation>Es hängt davon ab, welchen Endpoint die Verbindung bekommt: Bei den scheiternden wartet der Client und sieht eine Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>The DNS question: %1</source>
        <translation>Die DNS-Frage: %1</translation>
    </message>
    <message>
        <source>↻ The path changed %1 ago: %2</source>
        <comment>1: a duration like 3s</comment>
        <translation>↻ Der Weg hat sich vor %1 geändert: %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What happens to the packet, step by step</source>
        <translation>Was mit dem Paket geschieht, Schritt für Schritt</translation>
    </message>
</context>
<context>
    <name>hopscope::player::NameView</name>
    <message>
        <source>DNS asks: %1</source>
        <translation>Gefragt wird DNS: %1</translation>
    </message>
    <message>
        <source>No answer that the cluster&apos;s objects show.</source>
        <translation>Keine Antwort, die die Objekte des Clusters zeigen.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Play the question</source>
        <translation>Die Frage abspielen</translation>
    </message>
    <message>
        <source>Back to the connection</source>
        <translation>Zurück zur Verbindung</translation>
    </message>
    <message>
        <source>The question is a packet of its own, to the cluster&apos;s DNS</source>
        <translation>Die Frage ist ein eigenes Paket, an das DNS des Clusters</translation>
    </message>
</context>
<context>
    <name>hopscope::player::PlaceCompleter</name>
    <message>
        <source>Places that fit</source>
        <translation>Passende Orte</translation>
    </message>
</context>
<context>
    <name>hopscope::player::PlayerBar</name>
    <message>
        <source>To the start (Home)</source>
        <translation>Zum Anfang (Pos1)</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>Zum Ende (Ende)</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>One step back (Left)</source>
        <translation>Einen Schritt zurück (Links)</translation>
    </message>
    <message>
        <source>One step forward (Right)</source>
        <translation>Einen Schritt vor (Rechts)</translation>
    </message>
</context>
<context>
    <name>hopscope::player::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>Der Rückweg</translation>
    </message>
</context>
<context>
    <name>hopscope::player::WaysView</name>
    <message>
        <source>Try %1</source>
        <comment>1: a destination</comment>
        <translation>%1 versuchen</translation>
    </message>
    <message>
        <source>There the same packet arrives, with every endpoint.</source>
        <translation>Dort kommt dasselbe Paket an, mit jedem Endpunkt.</translation>
    </message>
</context>
<context>
    <name>hopscope::player::WhatIfBand</name>
    <message>
        <source>What if: %1. Not what the cluster says.</source>
        <translation>Was wäre, wenn: %1. Nicht, was der Cluster sagt.</translation>
    </message>
    <message>
        <source>&amp;Back to the cluster</source>
        <translation>&amp;Zurück zum Cluster</translation>
    </message>
    <message>
        <source>Take back everything that is supposed</source>
        <translation>Alles Unterstellte zurücknehmen</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Dies zurücknehmen</translation>
    </message>
    <message>
        <source>&lt;span style=&quot;font-weight:600&quot;&gt;What if:&lt;/span&gt; %1. &lt;i&gt;Not what the cluster says.&lt;/i&gt;</source>
        <translation>&lt;span style=&quot;font-weight:600&quot;&gt;Was wäre, wenn:&lt;/span&gt; %1. &lt;i&gt;Nicht, was der Cluster sagt.&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>hopscope::player::WhatIfEditor</name>
    <message>
        <source>Service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>Pods that are not ready</source>
        <translation>Nicht bereite Pods</translation>
    </message>
    <message>
        <source>Nodes without a ready endpoint</source>
        <translation>Nodes ohne bereiten Endpoint</translation>
    </message>
    <message>
        <source>NetworkPolicies that are off</source>
        <translation>Ausgeschaltete NetworkPolicies</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>What if these were so?</source>
        <translation>Was wäre, wenn dies so wäre?</translation>
    </message>
    <message>
        <source>No Service, endpoint or policy plays a part in this flow. Settings of the network are changed under Assumptions.</source>
        <translation>An diesem Paketweg ist kein Service, kein Endpoint und keine Policy beteiligt. Einstellungen des Netzes lassen sich unter „Annahmen“ ändern.</translation>
    </message>
</context>
<context>
    <name>hopscope::player::WhyView</name>
    <message>
        <source>Why, step by step</source>
        <translation>Warum, Schritt für Schritt</translation>
    </message>
    <message>
        <source>hop&amp;nbsp;%1</source>
        <translation>Hop&amp;nbsp;%1</translation>
    </message>
</context>
<context>
    <name>hopscope::stagepaint::StageView</name>
    <message>
        <source>The path of the packet</source>
        <translation>Der Weg des Pakets</translation>
    </message>
    <message>
        <source>The packet&apos;s header before and after the step</source>
        <translation>Der Header des Pakets vor und nach dem Schritt</translation>
    </message>
    <message>
        <source>Steps of the path</source>
        <translation>Schritte des Wegs</translation>
    </message>
    <message>
        <source>Marked: what this step writes. Struck through: what stood there.
E: a port that the sender chose. S: a port that the node chose.</source>
        <translation>Markiert: was dieser Schritt schreibt. Durchgestrichen: was dort stand.
E: ein Port, den der Absender gewählt hat. S: ein Port, den der Node gewählt hat.</translation>
    </message>
</context>
<context>
    <name>hopscope::tables::RangeContentModel</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Wem sie gehört</translation>
    </message>
    <message>
        <source>In what way</source>
        <translation>Auf welche Weise</translation>
    </message>
</context>
<context>
    <name>hopscope::tables::RangeModel</name>
    <message numerus="yes">
        <source>%Ln range(s)</source>
        <translation>
            <numerusform>%Ln Bereich</numerusform>
            <numerusform>%Ln Bereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>The nodes&apos; pods</source>
        <translation>Die Pods der Nodes</translation>
    </message>
</context>
</TS>
