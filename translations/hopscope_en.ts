<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AddressVerdict</name>
    <message numerus="yes">
        <source>And %Ln more: see the findings.</source>
        <translation>
            <numerusform>And %Ln more: see the findings.</numerusform>
            <numerusform>And %Ln more: see the findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message numerus="yes">
        <source>%n others, mean</source>
        <translation>
            <numerusform>%n other, mean</numerusform>
            <numerusform>%n others, mean</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are clear.</source>
        <translation>
            <numerusform>%n rule is clear.</numerusform>
            <numerusform>%n rules are clear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are suppressed.</source>
        <translation>
            <numerusform>%n finding is suppressed.</numerusform>
            <numerusform>%n findings are suppressed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingListText</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Errors: %Ln</source>
        <translation>
            <numerusform>Errors: %Ln</numerusform>
            <numerusform>Errors: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warnings: %Ln</source>
        <translation>
            <numerusform>Warnings: %Ln</numerusform>
            <numerusform>Warnings: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notes: %Ln</source>
        <translation>
            <numerusform>Notes: %Ln</numerusform>
            <numerusform>Notes: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s)</source>
        <comment>an object</comment>
        <translation>
            <numerusform>%1: %Ln finding</numerusform>
            <numerusform>%1: %Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s)</source>
        <comment>a rule</comment>
        <translation>
            <numerusform>%1: %Ln finding</numerusform>
            <numerusform>%1: %Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not checked, or not everywhere: %Ln rule(s)</source>
        <translation>
            <numerusform>Not checked, or not everywhere: %Ln rule</numerusform>
            <numerusform>Not checked, or not everywhere: %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear: %Ln rule(s)</source>
        <translation>
            <numerusform>Clear: %Ln rule</numerusform>
            <numerusform>Clear: %Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Endpoints, ready: %Ln</source>
        <translation>
            <numerusform>Endpoints, ready: %Ln</numerusform>
            <numerusform>Endpoints, ready: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Endpoints, not ready: %Ln</source>
        <translation>
            <numerusform>Endpoints, not ready: %Ln</numerusform>
            <numerusform>Endpoints, not ready: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Endpoints, terminating: %Ln</source>
        <translation>
            <numerusform>Endpoints, terminating: %Ln</numerusform>
            <numerusform>Endpoints, terminating: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarts</source>
        <translation>
            <numerusform>%n restart</numerusform>
            <numerusform>%n restarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods now</source>
        <translation>
            <numerusform>%Ln pod now</numerusform>
            <numerusform>%Ln pods now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n container(s)</source>
        <translation>
            <numerusform>%1 of %n container</numerusform>
            <numerusform>%1 of %n containers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonReport</name>
    <message numerus="yes">
        <source>   right too: %n more</source>
        <translation>
            <numerusform>   right too: %n more</numerusform>
            <numerusform>   right too: %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Services</source>
        <translation>
            <numerusform>%Ln Service</numerusform>
            <numerusform>%Ln Services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapItem</name>
    <message numerus="yes">
        <source>%1 of %n container(s) ready.</source>
        <translation>
            <numerusform>%1 of %n container ready.</numerusform>
            <numerusform>%1 of %n containers ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s).</source>
        <translation>
            <numerusform>%n restart.</numerusform>
            <numerusform>%n restarts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failing</source>
        <translation>
            <numerusform>%Ln failing</numerusform>
            <numerusform>%Ln failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation>
            <numerusform>%Ln not ready</numerusform>
            <numerusform>%Ln not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s).</source>
        <translation>
            <numerusform>%Ln thing.</numerusform>
            <numerusform>%Ln things.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathChange</name>
    <message numerus="yes">
        <source>%n endpoint(s) now, %1 before.</source>
        <translation>
            <numerusform>%n endpoint now, %1 before.</numerusform>
            <numerusform>%n endpoints now, %1 before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathText</name>
    <message numerus="yes">
        <source>the path has %n endpoint(s)</source>
        <translation>
            <numerusform>the path has %n endpoint</numerusform>
            <numerusform>the path has %n endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>Works only with %1 of %n endpoint(s): with the others the answer does not find its way back.</source>
        <translation>
            <numerusform>Works only with %1 of %n endpoint: with the others the answer does not find its way back.</numerusform>
            <numerusform>Works only with %1 of %n endpoints: with the others the answer does not find its way back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delivered to one of %n endpoint(s); which one is chosen once for each connection.</source>
        <translation>
            <numerusform>Delivered to one of %n endpoint; which one is chosen once for each connection.</numerusform>
            <numerusform>Delivered to one of %n endpoints; which one is chosen once for each connection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pod(s) in %2 (%3).</source>
        <translation>
            <numerusform>%1: %Ln pod in %2 (%3).</numerusform>
            <numerusform>%1: %Ln pods in %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) more have an address outside of it.</source>
        <translation>
            <numerusform>%Ln pod more has an address outside of it.</numerusform>
            <numerusform>%Ln pods more have an address outside of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %n endpoint(s), because none is ready</source>
        <translation>
            <numerusform>none of %n endpoint, because none is ready</numerusform>
            <numerusform>none of %n endpoints, because none is ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>port %1 of one of %2 ready endpoints (of %n in all)</source>
        <translation>
            <numerusform>port %1 of one of %2 ready endpoints (of %n in all)</numerusform>
            <numerusform>port %1 of one of %2 ready endpoints (of %n in all)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>port %1 of one of %n ready endpoint(s), for example %2</source>
        <translation>
            <numerusform>port %1 of one of %n ready endpoint, for example %2</numerusform>
            <numerusform>port %1 of one of %n ready endpoints, for example %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) cannot be read</source>
        <translation>
            <numerusform>%n kind cannot be read</numerusform>
            <numerusform>%n kinds cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To the other node it travels whole inside %1, which takes %n byte(s).</source>
        <translation>
            <numerusform>To the other node it travels whole inside %1, which takes %n byte.</numerusform>
            <numerusform>To the other node it travels whole inside %1, which takes %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kube-proxy&apos;s rule on %1 rewrites the destination: %2 becomes %3, one of %n endpoint(s); the choice holds for the whole connection.</source>
        <translation>
            <numerusform>kube-proxy&apos;s rule on %1 rewrites the destination: %2 becomes %3, one of %n endpoint; the choice holds for the whole connection.</numerusform>
            <numerusform>kube-proxy&apos;s rule on %1 rewrites the destination: %2 becomes %3, one of %n endpoints; the choice holds for the whole connection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n endpoint(s) in the Service&apos;s EndpointSlices can be used.</source>
        <translation>
            <numerusform>%1 of %n endpoint in the Service&apos;s EndpointSlices can be used.</numerusform>
            <numerusform>%1 of %n endpoints in the Service&apos;s EndpointSlices can be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %n endpoint(s) is chosen, each with the same chance, when the connection begins.</source>
        <translation>
            <numerusform>One of %n endpoint is chosen, each with the same chance, when the connection begins.</numerusform>
            <numerusform>One of %n endpoints is chosen, each with the same chance, when the connection begins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Works only with %1 of %n endpoint(s): NetworkPolicies do not allow the others.</source>
        <translation>
            <numerusform>Works only with %1 of %n endpoint: NetworkPolicies do not allow the others.</numerusform>
            <numerusform>Works only with %1 of %n endpoints: NetworkPolicies do not allow the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>IPVS gives new connections to the %n endpoint(s) in turn: the share holds in the long run.</source>
        <translation>
            <numerusform>IPVS gives new connections to the %n endpoint: the share holds in the long run.</numerusform>
            <numerusform>IPVS gives new connections to the %n endpoints in turn: the share holds in the long run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The resolver of the pod asks for %1, after %n question(s) that had no answer.</source>
        <translation>
            <numerusform>The resolver of the pod asks for %1, after %n question that had no answer.</numerusform>
            <numerusform>The resolver of the pod asks for %1, after %n questions that had no answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of namespace %1 only</source>
        <translation>
            <numerusform>%n kind of namespace %1 only</numerusform>
            <numerusform>%n kinds of namespace %1 only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s old</source>
        <translation>
            <numerusform>%n s old</numerusform>
            <numerusform>%n s old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min old</source>
        <translation>
            <numerusform>%n min old</numerusform>
            <numerusform>%n min old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h old</source>
        <translation>
            <numerusform>%n h old</numerusform>
            <numerusform>%n h old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>syncing, %n so far</source>
        <translation>
            <numerusform>syncing, %n so far</numerusform>
            <numerusform>syncing, %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read: %1</source>
        <translation>
            <numerusform>%n could not be read: %1</numerusform>
            <numerusform>%n could not be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 could not be read; there are no others.</source>
        <translation>
            <numerusform>%n of %1 could not be read; there are no others.</numerusform>
            <numerusform>%n of %1 could not be read; there are no others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) reconnecting</source>
        <translation>
            <numerusform>%n kind reconnecting</numerusform>
            <numerusform>%n kinds reconnecting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) could not be read</source>
        <translation>
            <numerusform>%n object could not be read</numerusform>
            <numerusform>%n objects could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of some namespaces only</source>
        <translation>
            <numerusform>%n kind of some namespaces only</numerusform>
            <numerusform>%n kinds of some namespaces only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of %1 namespaces only</source>
        <translation>
            <numerusform>%n kind of %1 namespaces only</numerusform>
            <numerusform>%n kinds of %1 namespaces only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of namespaces %1 only</source>
        <translation>
            <numerusform>%n kind of namespaces %1 only</numerusform>
            <numerusform>%n kinds of namespaces %1 only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are no part of an object and were passed over. The first is %1: %2</source>
        <translation>
            <numerusform>%n line is no part of an object and was passed over. It is %1: %2</numerusform>
            <numerusform>%n lines are no part of an object and were passed over. The first is %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like this.</source>
        <translation>
            <numerusform>%n more like this.</numerusform>
            <numerusform>%n more like this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pod(s) between %2 and %3. No range is known.</source>
        <translation>
            <numerusform>%1: %Ln pod between %2 and %3. No range is known.</numerusform>
            <numerusform>%1: %Ln pods between %2 and %3. No range is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sessionAffinity ClientIP: for this Service port, this node sends the same client address to the same endpoint again within %n second(s).</source>
        <translation>
            <numerusform>sessionAffinity ClientIP: for this Service port, this node sends the same client address to the same endpoint again within %n second.</numerusform>
            <numerusform>sessionAffinity ClientIP: for this Service port, this node sends the same client address to the same endpoint again within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sessionAffinity ClientIP: IPVS on this node sends the same client address to the same endpoint again within %n second(s). Each address and port of the Service remembers by itself.</source>
        <translation>
            <numerusform>sessionAffinity ClientIP: IPVS on this node sends the same client address to the same endpoint again within %n second. Each address and port of the Service remembers by itself.</numerusform>
            <numerusform>sessionAffinity ClientIP: IPVS on this node sends the same client address to the same endpoint again within %n seconds. Each address and port of the Service remembers by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of objects</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Works only with %1 of %n endpoint(s): the way to the others fails, or is not known to work.</source>
        <translation>
            <numerusform>Works only with %1 of %n endpoint: the way to the others fails, or is not known to work.</numerusform>
            <numerusform>Works only with %1 of %n endpoints: the way to the others fails, or is not known to work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delivered to one of %n endpoint(s), unless a NetworkPolicy that was not read denies it.</source>
        <translation>
            <numerusform>Delivered to one of %n endpoint, unless a NetworkPolicy that was not read denies it.</numerusform>
            <numerusform>Delivered to one of %n endpoints, unless a NetworkPolicy that was not read denies it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its one ready endpoint, %1 (of %n in all)</source>
        <translation>
            <numerusform>its one ready endpoint, %1 (of %n in all)</numerusform>
            <numerusform>its one ready endpoint, %1 (of %n in all)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 ...: %2 of %Ln object(s)</source>
        <translation>
            <numerusform>Reading %1 ...: %2 of %Ln object</numerusform>
            <numerusform>Reading %1 ...: %2 of %Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 ...: %Ln object(s) so far</source>
        <translation>
            <numerusform>Reading %1 ...: %Ln object so far</numerusform>
            <numerusform>Reading %1 ...: %Ln objects so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The traffic policy is Local: only endpoints on node %1 count, and there are %n.</source>
        <translation>
            <numerusform>The traffic policy is Local: only endpoints on node %1 count, and there is %n.</numerusform>
            <numerusform>The traffic policy is Local: only endpoints on node %1 count, and there are %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inferred, not read: the selector of Service %1 matches %n pod(s), %2 of them ready (%3).</source>
        <translation>
            <numerusform>Inferred, not read: the selector of Service %1 matches %n pod, %2 of them ready (%3).</numerusform>
            <numerusform>Inferred, not read: the selector of Service %1 matches %n pods, %2 of them ready (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule on %1 chooses one of %n endpoint(s): %2.</source>
        <translation>
            <numerusform>A rule on %1 chooses one of %n endpoint: %2.</numerusform>
            <numerusform>A rule on %1 chooses one of %n endpoints: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it has %n usable endpoint(s) or more</source>
        <translation>
            <numerusform>it has %n usable endpoint or more</numerusform>
            <numerusform>it has %n usable endpoints or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its endpoints are on %n node(s) or more</source>
        <translation>
            <numerusform>its endpoints are on %n node or more</numerusform>
            <numerusform>its endpoints are on %n nodes or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its selector matches %n pod(s) or more that are not ready</source>
        <translation>
            <numerusform>its selector matches %n pod or more that are not ready</numerusform>
            <numerusform>its selector matches %n pods or more that are not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more pod(s) use their node&apos;s address</source>
        <translation>
            <numerusform>%1 and %n more pod use their node&apos;s address</numerusform>
            <numerusform>%1 and %n more pods use their node&apos;s address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of policies or Services</source>
        <translation>
            <numerusform>%n rule of policies or Services</numerusform>
            <numerusform>%n rules of policies or Services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s)</source>
        <translation>
            <numerusform>%n more rule</numerusform>
            <numerusform>%n more rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 addresses, of which %n are somebody&apos;s</source>
        <translation>
            <numerusform>%1 addresses, of which %n is somebody&apos;s</numerusform>
            <numerusform>%1 addresses, of which %n are somebody&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more range(s)</source>
        <translation>
            <numerusform>%n more range</numerusform>
            <numerusform>%n more ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outside, packets from it may be of %n pod(s) of %1</source>
        <translation>
            <numerusform>Outside, packets from it may be of %n pod of %1</numerusform>
            <numerusform>Outside, packets from it may be of %n pods of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 calls %2: the path in %n step(s).</source>
        <comment>1: a place, 2: an address</comment>
        <translation>
            <numerusform>%1 calls %2: the path in %n step.</numerusform>
            <numerusform>%1 calls %2: the path in %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) to choose from now, %1 before.</source>
        <translation>
            <numerusform>%n endpoint to choose from now, %1 before.</numerusform>
            <numerusform>%n endpoints to choose from now, %1 before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::app::FindingsPage</name>
    <message numerus="yes">
        <source>%Ln suppressed</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln suppressed</numerusform>
            <numerusform>%Ln suppressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::app::LessonsDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>faults</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::app::QuestionBoard</name>
    <message numerus="yes">
        <source>%1: %n hand(s)</source>
        <translation>
            <numerusform>%1: %n hand</numerusform>
            <numerusform>%1: %n hands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::app::TablePage</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::app::WindowBar</name>
    <message numerus="yes">
        <source>%Ln failing</source>
        <comment>pods</comment>
        <translation>
            <numerusform>%Ln failing</numerusform>
            <numerusform>%Ln failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <comment>pods</comment>
        <translation>
            <numerusform>%Ln not ready</numerusform>
            <numerusform>%Ln not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <comment>pods</comment>
        <translation>
            <numerusform>%Ln ready</numerusform>
            <numerusform>%Ln ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) not ready</source>
        <translation>
            <numerusform>%Ln node not ready</numerusform>
            <numerusform>%Ln nodes not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) ready</source>
        <translation>
            <numerusform>%Ln pod ready</numerusform>
            <numerusform>%Ln pods ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) failing</source>
        <translation>
            <numerusform>%Ln pod failing</numerusform>
            <numerusform>%Ln pods failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) starting or not ready</source>
        <translation>
            <numerusform>%Ln pod starting or not ready</numerusform>
            <numerusform>%Ln pods starting or not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) completed</source>
        <translation>
            <numerusform>%Ln pod completed</numerusform>
            <numerusform>%Ln pods completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) of which nothing is known</source>
        <translation>
            <numerusform>%Ln pod of which nothing is known</numerusform>
            <numerusform>%Ln pods of which nothing is known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::app::WindowPanel</name>
    <message numerus="yes">
        <source>%Ln failing</source>
        <comment>things</comment>
        <translation>
            <numerusform>%Ln failing</numerusform>
            <numerusform>%Ln failing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::panels::ClusterPage</name>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
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
            <numerusform>%Ln in use</numerusform>
            <numerusform>%Ln in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::panels::FailingList</name>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n restart</numerusform>
            <numerusform>%n restarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s) fail</source>
        <translation>
            <numerusform>%Ln pod fails</numerusform>
            <numerusform>%Ln pods fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are not ready</source>
        <translation>
            <numerusform>%Ln node is not ready</numerusform>
            <numerusform>%Ln nodes are not ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::panels::HiddenBand</name>
    <message numerus="yes">
        <source>Nothing is what the filter asks for: %Ln pods and Services are hidden.</source>
        <translation>
            <numerusform>Nothing is what the filter asks for: %Ln pod or Service is hidden.</numerusform>
            <numerusform>Nothing is what the filter asks for: %Ln pods and Services are hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods and Services are hidden by the filter and because only namespace %1 is shown.</source>
        <translation>
            <numerusform>%Ln pod or Service is hidden by the filter and because only namespace %1 is shown.</numerusform>
            <numerusform>%Ln pods and Services are hidden by the filter and because only namespace %1 is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods and Services are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln pod or Service is hidden by the filter.</numerusform>
            <numerusform>%Ln pods and Services are hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods and Services are hidden: only namespace %1 is shown.</source>
        <translation>
            <numerusform>%Ln pod or Service is hidden: only namespace %1 is shown.</numerusform>
            <numerusform>%Ln pods and Services are hidden: only namespace %1 is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods and Services take no part in the path and are not shown.</source>
        <translation>
            <numerusform>%Ln pod or Service takes no part in the path and is not shown.</numerusform>
            <numerusform>%Ln pods and Services take no part in the path and are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::panels::PathButton</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::player::ConnectionRun</name>
    <message numerus="yes">
        <source>Open %n connection(s)</source>
        <translation>
            <numerusform>Open %n connection</numerusform>
            <numerusform>Open %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) opened.</source>
        <translation>
            <numerusform>%Ln connection opened.</numerusform>
            <numerusform>%Ln connections opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::tables::RangeModel</name>
    <message numerus="yes">
        <source>%Ln range(s)</source>
        <translation>
            <numerusform>%Ln range</numerusform>
            <numerusform>%Ln ranges</numerusform>
        </translation>
    </message>
</context>
</TS>
