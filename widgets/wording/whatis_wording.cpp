#include "widgets/wording/whatis_wording.h"

#include "widgets/wording/whatis_parts.h"
#include "widgets/wording/wording.h"

#include <QLocale>

#include <cmath>

namespace hopscope::wording {

using addresses::Answer;
using addresses::Naming;
using addresses::NotKnown;
using addresses::RangeKind;
using addresses::Role;
using addresses::SeenAs;
using About = AnswerLine::About;

QString headingWord(About about)
{
    switch (about) {
    case About::Is: return Wording::tr("is");
    case About::Port: return Wording::tr("at the port");
    case About::LiesIn: return Wording::tr("lies in");
    case About::Role: return Wording::tr("place");
    case About::NamedBy: return Wording::tr("named by");
    case About::SeenAs: return Wording::tr("seen as");
    case About::Inside: return Wording::tr("inside");
    case About::Name: return Wording::tr("stands for");
    case About::NotKnown: return Wording::tr("not known");
    }
    return {};
}

QString rangeWord(const addresses::KnownRange& range)
{
    switch (range.kind) {
    case RangeKind::NodeNetwork: return Wording::tr("The nodes' network");
    case RangeKind::ClusterPods: return Wording::tr("Pods of the cluster");
    case RangeKind::PodPool: return Wording::tr("Pods, pool %1").arg(toText(range.name));
    case RangeKind::NodePods:
        return range.observed ? Wording::tr("Around the pods of %1").arg(toText(range.node)) : Wording::tr("Pods of %1").arg(toText(range.node));
    case RangeKind::Services: return Wording::tr("Services");
    }
    return {};
}

QString countWord(const ip::AddressNumber& number)
{
    constexpr std::uint64_t readable = 1'000'000'000'000;
    if (number.high == 0 && number.low < readable)
        return QLocale().toString(qulonglong(number.low));
    const int exponent = int(std::lround(std::log2(std::ldexp(double(number.high), 64) + double(number.low)))); // 2^64 - 2 is about 2^64
    return Wording::tr("about 2^%1", "a very large number").arg(exponent);
}

QString roleSentence(Role role, const ip::Cidr& range)
{
    const QString in = toText(range.toString());
    switch (role) {
    case Role::None: break;
    case Role::NetworkAddress: return Wording::tr("The network address of %1: no pod gets it").arg(in);
    case Role::Broadcast: return Wording::tr("The broadcast address of %1: no pod gets it").arg(in);
    case Role::Gateway: return Wording::tr("The gateway of %1: no pod gets it").arg(in);
    case Role::ManagementPort: return Wording::tr("The management port of %1 (OVN-Kubernetes): no pod gets it").arg(in);
    case Role::KubernetesService: return Wording::tr("The first of %1: the API server's own Service").arg(in);
    case Role::StaticBand: return Wording::tr("In the lower band of %1, which the API server gives out last by itself").arg(in);
    case Role::Reserved: return Wording::tr("Kept back in %1: no pod gets it").arg(in);
    case Role::Free: return Wording::tr("Free in %1: nobody has it").arg(in);
    }
    return {};
}

QString seenSentence(const SeenAs& seen)
{
    const QString address = seen.address ? toText(seen.address->toString()) : QString();
    const QString node = toText(seen.node);
    switch (seen.what) {
    case SeenAs::Case::Own: return Wording::tr("Its own address, inside the cluster and outside");
    case SeenAs::Case::Masqueraded: return Wording::tr("Outside the cluster as %1, the address of %2; inside as itself").arg(address, node);
    case SeenAs::Case::NotKnown: return Wording::tr("What the outside sees of its packets is not known");
    case SeenAs::Case::SharedByPods: break;
    }
    QStringList pods;
    for (const kube::ObjectKey& key : seen.examples)
        pods << toText(key);
    QString text = Wording::tr("Outside, packets from it may be of %n pod(s) of %1", nullptr, int(seen.pods)).arg(node);
    text += QStringLiteral(": ") + pods.join(QStringLiteral(", "));
    return seen.pods > seen.examples.size() ? text + QStringLiteral(", ...") : text;
}

QString namingSentence(const Naming& naming)
{
    const QString object = toText(kube::kindName(naming.kind)) + QLatin1Char(' ') + toText(naming.object);
    const QString range = toText(naming.range.toString());
    const QString rule = QString::number(naming.rule);
    switch (naming.how) {
    case Naming::How::IngressAllows: return Wording::tr("%1 lets in what comes from %2 (rule %3)").arg(object, range, rule);
    case Naming::How::EgressAllows: return Wording::tr("%1 lets out what goes to %2 (rule %3)").arg(object, range, rule);
    case Naming::How::IngressExcepts: return Wording::tr("%1 lets in what comes from %2, but not from %4 (rule %3)").arg(object, range, rule, toText(naming.except));
    case Naming::How::EgressExcepts: return Wording::tr("%1 lets out what goes to %2, but not to %4 (rule %3)").arg(object, range, rule, toText(naming.except));
    case Naming::How::IngressDenies: return Wording::tr("%1 denies what comes from %2 (rule %3)").arg(object, range, rule);
    case Naming::How::EgressDenies: return Wording::tr("%1 denies what goes to %2 (rule %3)").arg(object, range, rule);
    case Naming::How::IngressPasses: return Wording::tr("%1 leaves what comes from %2 to later policies (rule %3)").arg(object, range, rule);
    case Naming::How::EgressPasses: return Wording::tr("%1 leaves what goes to %2 to later policies (rule %3)").arg(object, range, rule);
    case Naming::How::SourceRange: return Wording::tr("%1 lets clients of %2 in through its load balancer").arg(object, range);
    }
    return {};
}

QString notKnownSentence(const NotKnown& missing)
{
    const QString needs = missing.needs.empty() ? QString() : Wording::tr(" (it needs: %1)").arg(toText(missing.needs));
    switch (missing.what) {
    case NotKnown::What::Objects:
        return Wording::tr("Whether another %1 has it: %2%3").arg(toText(kube::kindName(missing.kind)), coverageWord(missing.coverage), needs);
    case NotKnown::What::PodRanges: return Wording::tr("Which ranges the pods' addresses come from%1").arg(needs);
    case NotKnown::What::ServiceRanges: return Wording::tr("Which ranges the Services' addresses come from%1").arg(needs);
    case NotKnown::What::NodeNetwork: return Wording::tr("Which network the nodes are in: its mask is not in the API%1").arg(needs);
    case NotKnown::What::PodListening: return Wording::tr("Whether anything in the pod listens at the port: no object says that");
    }
    return {};
}

} // namespace hopscope::wording
