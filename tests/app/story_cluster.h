// A cluster that has something for everybody: a large Deployment, a pod that fails, two namespaces, a policy, a NodePort.
#pragma once

#include <QByteArray>

namespace hopscope::test {

inline QByteArray storyPod(const QByteArray& nameSpace, const QByteArray& name, int number, const QByteArray& status)
{
    const QByteArray address = QByteArray::number(number + 10);
    return "{'kind':'Pod','apiVersion':'v1','metadata':{'namespace':'" + nameSpace + "','name':'" + name +
           "','labels':{'app':'web','pod-template-hash':'abc'},'ownerReferences':[{'kind':'ReplicaSet','name':'web-abc','controller':true}]},"
           "'spec':{'nodeName':'n" + QByteArray::number(number % 3) + "','containers':[{'name':'main'}]},"
           "'status':{'phase':'Running','podIP':'10.244.0." + address + "','podIPs':[{'ip':'10.244.0." + address + "'}]," + status + "}},";
}

/// 60 pods of the Deployment prod/web, and dev/broken, which crashes again and again.
inline QByteArray storyCluster()
{
    const QByteArray ready = "'conditions':[{'type':'Ready','status':'True'}],'containerStatuses':[{'name':'main','ready':true,"
                             "'state':{'running':{}}}]";
    const QByteArray crashing = "'conditions':[{'type':'Ready','status':'False'}],'containerStatuses':[{'name':'main','ready':false,"
                                "'restartCount':7,'state':{'waiting':{'reason':'CrashLoopBackOff'}}}]";
    QByteArray items;
    for (int i = 0; i < 3; ++i)
        items += "{'kind':'Node','apiVersion':'v1','metadata':{'name':'n" + QByteArray::number(i) +
                 "'},'status':{'addresses':[{'type':'InternalIP','address':'192.168.0." + QByteArray::number(i + 1) +
                 "'}],'conditions':[{'type':'Ready','status':'True'}]}},";
    for (int i = 0; i < 60; ++i)
        items += storyPod("prod", "web-abc-" + QByteArray::number(i), i, ready);
    items += storyPod("dev", "broken", 60, crashing);
    items += "{'kind':'Service','apiVersion':'v1','metadata':{'namespace':'prod','name':'web'},'spec':{'type':'NodePort','clusterIP':"
             "'10.96.0.20','selector':{'app':'web'},'ports':[{'port':80,'nodePort':30080,'protocol':'TCP'}]}},"
             "{'kind':'NetworkPolicy','apiVersion':'networking.k8s.io/v1','metadata':{'namespace':'prod','name':'only-front'},'spec':"
             "{'podSelector':{'matchLabels':{'app':'web'}},'ingress':[{'from':[{'podSelector':{'matchLabels':{'app':'front'}}}],"
             "'ports':[{'port':80}]}]}},"
             "{'kind':'Namespace','apiVersion':'v1','metadata':{'name':'prod'}},{'kind':'Namespace','apiVersion':'v1','metadata':{'name':'dev'}}";
    return QByteArray("{'kind':'List','apiVersion':'v1','items':[" + items + "]}").replace('\'', '"');
}

} // namespace hopscope::test
