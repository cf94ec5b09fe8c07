#include "widgets/wording/whatis_parts.h"
#include "widgets/wording/wording.h"

#include <algorithm>

namespace hopscope::wording {

using addresses::Answer;
using addresses::Claim;
using addresses::ClaimKind;
using About = AnswerLine::About;

namespace {

bool isAboutPort(const Claim& claim)
{
    return claim.port != 0;
}

QString sinceText(const Claim& claim)
{
    return claim.since ? Wording::tr(", not before %1").arg(toText(formatRfc3339(*claim.since))) : QString();
}

void addClaims(const Answer& answer, QVector<AnswerLine>& lines)
{
    const bool several = answer.name && answer.name->addresses.size() > 1;
    for (const About about : {About::Is, About::Port}) {
        for (const Claim& claim : answer.claims) {
            if (isAboutPort(claim) != (about == About::Port))
                continue;
            const bool own = claim.kind == ClaimKind::Held && claim.holder < addresses::HolderKind::NodeOrPod;
            const QString address = several ? toText(claim.address.toString()) + QStringLiteral(": ") : QString();
            lines.push_back({about, address + claimSentence(claim) + (own ? sinceText(claim) : QString()), basisWord(claim.basis), claim.objectKind, claim.object});
        }
    }
}

/// "Refused", "Delivered": only where it adds to what serves the port.
void addPort(const Answer& answer, QVector<AnswerLine>& lines)
{
    if (!answer.port)
        return;
    const bool served = std::any_of(answer.claims.begin(), answer.claims.end(), isAboutPort);
    if (!served)
        lines.push_back({About::Port, Wording::tr("Nothing is known to serve it"), {}});
    const QString protocol = toText(ip::toString(answer.port->to.protocol));
    lines.push_back({About::Port, Wording::tr("%1 from %2: %3").arg(protocol, toText(answer.port->from), clientSeesSentence(answer.port->clientSees)), {}});
}

void addRanges(const Answer& answer, QVector<AnswerLine>& lines)
{
    for (const addresses::KnownRange& range : answer.ranges)
        lines.push_back({About::LiesIn, Wording::tr("%1: %2, assigned by %3")
                                            .arg(toText(range.range.toString()), rangeWord(range), assignedByWord(range.assignedBy, range.assignedByName)),
                         basisWord(range.basis)});
}

void addNamings(const Answer& answer, std::size_t most, QVector<AnswerLine>& lines)
{
    const std::size_t shown = std::min(most, answer.namedBy.size());
    for (std::size_t i = 0; i < shown; ++i)
        lines.push_back({About::NamedBy, namingSentence(answer.namedBy[i]), {}, answer.namedBy[i].kind, answer.namedBy[i].object});
    if (answer.namings > shown)
        lines.push_back({About::NamedBy, answer.inside ? Wording::tr("%n rule(s) of policies or Services", nullptr, int(answer.namings))
                                                       : Wording::tr("%n more rule(s)", nullptr, int(answer.namings - shown)), {}});
    for (const facts::Conflict& conflict : answer.conflicts)
        lines.push_back({About::NamedBy, conflictSentence(conflict), {}});
}

void addName(const addresses::NameAnswer& name, QVector<AnswerLine>& lines)
{
    QStringList addresses;
    for (const ip::IpAddress& address : name.addresses)
        addresses << toText(address.toString());
    QStringList asked;
    for (const std::string& one : name.asked)
        asked << toText(one);
    if (!asked.isEmpty())
        lines.push_back({About::Name, addresses.isEmpty() ? Wording::tr("%1, which has no address").arg(asked.join(QStringLiteral(", ")))
                                                          : QStringLiteral("%1: %2").arg(asked.join(QStringLiteral(", ")), addresses.join(QStringLiteral(", "))), {}});
    for (const std::string& record : name.records)
        lines.push_back({About::Name, Wording::tr("DNS: %1").arg(toText(record)), {}});
}

void addInside(const addresses::Inside& inside, QVector<AnswerLine>& lines)
{
    lines.push_back({About::Inside, Wording::tr("%1 addresses, of which %n are somebody's", nullptr, int(inside.addresses)).arg(countWord(inside.size)), {}});
    for (const auto& [kind, count] : inside.counts)
        lines.push_back({About::Inside, QStringLiteral("%1: %2").arg(holderWord(kind)).arg(count), {}});
    if (inside.biggestGap)
        lines.push_back({About::Inside, Wording::tr("Biggest gap: %1 (%2)").arg(toText(inside.biggestGap->toString()), countWord(inside.biggestGap->count())), {}});
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < std::min(most, inside.ranges.size()); ++i)
        lines.push_back({About::Inside, QStringLiteral("%1: %2").arg(toText(inside.ranges[i].range.toString()), rangeWord(inside.ranges[i])), basisWord(inside.ranges[i].basis)});
    if (inside.ranges.size() > most)
        lines.push_back({About::Inside, Wording::tr("%n more range(s)", nullptr, int(inside.ranges.size() - most)), {}});
}

} // namespace

QVector<AnswerLine> answerLines(const Answer& answer, std::size_t mostNamings)
{
    QVector<AnswerLine> lines;
    if (answer.name)
        addName(*answer.name, lines);
    addClaims(answer, lines);
    addPort(answer, lines);
    if (answer.inside)
        addInside(*answer.inside, lines);
    if (!answer.isKnown() && answer.name)
        lines.push_back({About::Is, Wording::tr("No object and no DNS name of this cluster is called this"), {}});
    else if (!answer.isKnown())
        lines.push_back({About::Is, Wording::tr("Nobody that is known has it, and no known range holds it"), {}});
    else if (answer.question.address && answer.claims.empty() && answer.role != addresses::Role::Free)
        lines.push_back({About::Is, Wording::tr("No object that was read has it"), {}});
    addRanges(answer, lines);
    if (answer.role != addresses::Role::None && answer.roleIn)
        lines.push_back({About::Role, roleSentence(answer.role, *answer.roleIn), {}});
    addNamings(answer, mostNamings, lines);
    for (const addresses::SeenAs& seen : answer.seenAs)
        lines.push_back({About::SeenAs, seenSentence(seen), basisWord(seen.basis)});
    for (const addresses::NotKnown& missing : answer.notKnown)
        lines.push_back({About::NotKnown, notKnownSentence(missing), {}});
    return lines;
}

} // namespace hopscope::wording
