#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <QLocale>

namespace hopscope::wording {

/// What stands between the digits of a large number; nothing where the language writes none.
static QString digitGroup()
{
    const QString million = QLocale().toString(1'000'000);
    const qsizetype last = million.size() - 3;
    qsizetype first = last;
    while (first > 0 && !million.at(first - 1).isDigit())
        --first;
    return million.mid(first, last - first);
}

layout::MapWords mapWords()
{
    layout::MapWords words;
    words.outside = Wording::tr("Outside the cluster").toStdString();
    words.nodes = Wording::tr("Nodes").toStdString();
    words.zone = Wording::tr("Zone %1").toStdString();
    words.noZone = Wording::tr("In no zone").toStdString();
    words.client = Wording::tr("Client").toStdString();
    words.unscheduled = Wording::tr("Not on a node").toStdString();
    words.namespaces = Wording::tr("Namespaces").toStdString();
    words.openToOutside = Wording::tr("Open to the outside").toStdString();
    words.inside = Wording::tr("Inside: %1 Services").toStdString();
    words.insideOne = Wording::tr("Inside: 1 Service").toStdString();
    words.oneServiceEach = Wording::tr("One Service each").toStdString();
    words.emptyNamespaces = Wording::tr("Namespaces of nothing").toStdString();
    words.completed = Wording::tr("%1 completed", "pods").toStdString();
    words.furtherPods = Wording::tr("%1 more", "things that have no room").toStdString();
    words.headless = Wording::tr("headless", "a Service without a ClusterIP").toStdString();
    words.derived = Wording::tr("derived from its selector").toStdString();
    words.countNodes = Wording::tr("%1 nodes").toStdString();
    words.oneNode = Wording::tr("1 node").toStdString();
    words.countServices = Wording::tr("%1 Services").toStdString();
    words.oneService = Wording::tr("1 Service").toStdString();
    words.furtherNamespaces = Wording::tr("%1 more namespaces").toStdString();
    words.nodeRange = Wording::tr("%1 to %2", "names of the first and the last node").toStdString();
    words.noService = Wording::tr("Behind no Service").toStdString();
    words.serviceUnknown = Wording::tr("Service not known").toStdString();
    words.endpointsNotRead = Wording::tr("EndpointSlices not read").toStdString();
    words.podsNotRead = Wording::tr("pods not read").toStdString();
    words.nodeNotRead = Wording::tr("node not read").toStdString();
    words.noPods = Wording::tr("no pods").toStdString();
    words.wanted = Wording::tr("%1 wanted", "how many pods").toStdString();
    words.nodeAddress = Wording::tr("node IP").toStdString();
    words.everyNode = Wording::tr("every node").toStdString();
    words.inferred = Wording::tr("inferred").toStdString();
    words.pods = Wording::tr("%1 pods").toStdString();
    words.onePod = Wording::tr("1 pod").toStdString();
    words.podsOf = Wording::tr("%1 of %2 pods").toStdString();
    words.failing = Wording::tr("%1 failing").toStdString();
    words.notReady = Wording::tr("%1 not ready").toStdString();
    words.podRange = Wording::tr("pods %1").toStdString();
    words.selects = Wording::tr("%1 pods isolated").toStdString();
    words.selectsOne = Wording::tr("1 pod isolated").toStdString();
    words.more = Wording::tr("+%1").toStdString();
    words.unreadNamespaces = Wording::tr("Namespaces whose pods were not read").toStdString();
    words.digitGroup = digitGroup().toStdString();
    return words;
}

} // namespace hopscope::wording
