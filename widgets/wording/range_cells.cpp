#include "widgets/wording/range_cells.h"

#include "model/ip/port_span.h"
#include "widgets/wording/whatis_wording.h"
#include "widgets/wording/words.h"

#include <QLocale>

namespace hopscope::wording {

using addresses::CellState;
using addresses::HolderKind;
using addresses::RangeCell;
using addresses::RangeEntry;

namespace {

QString portsText(const std::pair<int, int>& ports)
{
    return ports.first == ports.second ? QString::number(ports.first) : toText(ip::portSpan(ports));
}

QString withBand(const RangeCell& cell, const QString& sentence)
{
    return cell.isStatic ? Wording::tr("%1, static band").arg(sentence) : sentence;
}

/// "Pod shop/web-1", "Service a and Service b"
QString ownersText(const RangeCell& cell)
{
    QStringList owners;
    for (const addresses::CellOwner& owner : cell.owners)
        owners << QStringLiteral("%1 %2").arg(toText(kube::kindName(owner.kind)), toText(owner.object));
    return joined(owners);
}

} // namespace

QString cellStateWord(CellState state)
{
    switch (state) {
    case CellState::Free: return Wording::tr("free", "an address");
    case CellState::Unknown: return Wording::tr("not known to be used", "an address");
    case CellState::KeptBack: return Wording::tr("kept back", "an address");
    case CellState::Pod: return Wording::tr("pod, ready");
    case CellState::NotReady: return Wording::tr("pod, not ready");
    case CellState::Ending: return Wording::tr("pod that is being deleted");
    case CellState::Device: return Wording::tr("tunnel or router of a node");
    case CellState::Node: return Wording::tr("node");
    case CellState::Service: return Wording::tr("Service");
    case CellState::Foreign: return Wording::tr("from elsewhere", "an address");
    case CellState::Duplicate: return Wording::tr("two have it");
    }
    return {};
}

QString cellName(const RangeCell& cell)
{
    if (!cell.addresses)
        return portsText(cell.ports);
    return toText(cell.isOne() ? cell.addresses->base().toString() : cell.addresses->toString());
}

QString cellSentence(const RangeCell& cell)
{
    const QString name = cellName(cell);
    if (!cell.isOne()) {
        const QString used = QLocale().toString(qulonglong(cell.used));
        const QString counted = (cell.isUsedAtLeast ? Wording::tr("%1, at least %2 of %3 in use") : Wording::tr("%1, %2 of %3 in use")).arg(name, used, countWord(cell.size()));
        return withBand(cell, cell.state == CellState::Duplicate ? Wording::tr("%1, one of them twice").arg(counted) : counted);
    }
    if (cell.owners.empty())
        return withBand(cell, QStringLiteral("%1, %2").arg(name, cellStateWord(cell.state)));
    const bool isSaid = cell.state == CellState::Service && cell.owners.front().kind == kube::Kind::Service;
    const QString owned = QStringLiteral("%1, %2").arg(name, ownersText(cell));
    return withBand(cell, isSaid ? owned : QStringLiteral("%1, %2").arg(owned, cellStateWord(cell.state)));
}

QString spanText(const ip::AddressSpan& span)
{
    const QString first = toText(span.first.toString());
    const QString last = toText(span.last.toString());
    if (span.first == span.last)
        return first;
    if (span.first.family() == ip::Family::V6)
        return QStringLiteral("%1 – %2").arg(first, last);
    const QStringList begins = first.split(u'.');
    const QStringList ends = last.split(u'.');
    qsizetype shared = 0;
    while (shared < ends.size() - 1 && begins[shared] == ends[shared])
        ++shared;
    return shared == 0 ? QStringLiteral("%1 – %2").arg(first, last) : QStringLiteral("%1 – .%2").arg(first, ends.mid(shared).join(u'.'));
}

QString entryName(const RangeEntry& entry)
{
    return entry.addresses ? spanText(*entry.addresses) : portsText(entry.ports);
}

QString entryOwner(const RangeEntry& entry)
{
    if (!entry.isGap())
        return toText(entry.object);
    const QString count = countWord(entry.size());
    return entry.state == CellState::Free ? Wording::tr("%1 free", "addresses").arg(count) : Wording::tr("%1 not known to be used", "addresses").arg(count);
}

QString entryUse(const RangeEntry& entry)
{
    if (entry.isGap())
        return {};
    if (!entry.addresses)
        return entry.portName.empty() ? Wording::tr("health check") : Wording::tr("port %1").arg(toText(entry.portName) + u'/' + toText(ip::toString(entry.protocol)));
    switch (entry.holder.value_or(HolderKind::Pod)) {
    case HolderKind::Tunnel: return Wording::tr("tunnel end");
    case HolderKind::CiliumRouter: return Wording::tr("Cilium's router");
    case HolderKind::CiliumHealth: return Wording::tr("health endpoint");
    case HolderKind::LoadBalancer: return Wording::tr("load balancer");
    case HolderKind::ExternalIp: return Wording::tr("external IP");
    default: return cellStateWord(entry.state);
    }
}

QString entriesLeft(std::size_t left)
{
    return Wording::tr("and %1 more: choose a cell of the grid").arg(QLocale().toString(qulonglong(left)));
}

} // namespace hopscope::wording
