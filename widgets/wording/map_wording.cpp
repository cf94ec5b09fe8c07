#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

layout::MapWords mapWords()
{
    layout::MapWords words;
    words.outside = Wording::tr("Outside the cluster").toStdString();
    words.entryPoints = Wording::tr("Entry points").toStdString();
    words.services = Wording::tr("Services").toStdString();
    words.nodes = Wording::tr("Nodes").toStdString();
    words.zone = Wording::tr("Zone %1").toStdString();
    words.noZone = Wording::tr("In no zone").toStdString();
    words.client = Wording::tr("Client").toStdString();
    words.unscheduled = Wording::tr("Not on a node").toStdString();
    words.namespaces = Wording::tr("Namespaces").toStdString();
    words.byService = Wording::tr("Services and the pods behind them").toStdString();
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
    words.failing = Wording::tr("%1 failing").toStdString();
    words.notReady = Wording::tr("%1 not ready").toStdString();
    words.podRange = Wording::tr("pods %1").toStdString();
    words.selects = Wording::tr("%1 pods isolated").toStdString();
    words.selectsOne = Wording::tr("1 pod isolated").toStdString();
    words.more = Wording::tr("+%1").toStdString();
    return words;
}

} // namespace hopscope::wording
