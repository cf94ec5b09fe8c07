#include "model/source/namespace_choice.h"
#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace hopscope::wording {

using cluster::Coverage;
using source::SourceKind;
using source::SourcePhase;
using source::SourceState;

namespace {

/// "3 kind(s) of namespace a only"; empty when each kind is read in all.
QString narrowedKinds(const SourceState& state)
{
    std::set<std::vector<std::string>> sets;
    int count = 0;
    for (const source::KindState& kind : state.kinds) {
        if (kind.coverage != Coverage::Partial || kind.onlyNamespaces.empty())
            continue;
        sets.insert(kind.onlyNamespaces);
        ++count;
    }
    if (count == 0)
        return {};
    if (sets.size() > 1)
        return Wording::tr("%n kind(s) of some namespaces only", nullptr, count);
    const std::vector<std::string>& only = *sets.begin();
    if (only.size() > namedOneByOne)
        return Wording::tr("%n kind(s) of %1 namespaces only", nullptr, count).arg(only.size());
    return only.size() == 1 ? Wording::tr("%n kind(s) of namespace %1 only", nullptr, count).arg(toText(only.front()))
                            : Wording::tr("%n kind(s) of namespaces %1 only", nullptr, count).arg(joined(only));
}

/// What is not readable of a live cluster, behind the phrase.
QString gaps(const SourceState& state)
{
    const auto missing = std::count_if(state.kinds.begin(), state.kinds.end(), [](const source::KindState& kind) {
        return kind.coverage == Coverage::Forbidden || kind.coverage == Coverage::Failed;
    });
    std::size_t unreadable = 0;
    int waiting = 0;
    for (const source::KindState& kind : state.kinds) {
        unreadable += kind.unreadable;
        waiting += kind.phase == client::ReflectorPhase::BackingOff ? 1 : 0;
    }
    QString text;
    if (const QString narrowed = narrowedKinds(state); !narrowed.isEmpty())
        text += QStringLiteral("; ") + narrowed;
    if (missing > 0)
        text += QStringLiteral("; ") + Wording::tr("%n kind(s) cannot be read", nullptr, int(missing));
    if (waiting > 0)
        text += QStringLiteral("; ") + Wording::tr("%n kind(s) reconnecting", nullptr, waiting);
    if (unreadable > 0)
        text += QStringLiteral("; ") + Wording::tr("%n object(s) could not be read", nullptr, int(unreadable));
    return text;
}

QString reconnecting(const SourceState& state, TimePoint now)
{
    if (state.retryIn && *state.retryIn >= std::chrono::hours(1)) {
        // Nobody counts those down: it waits for somebody to ask.
        QString phrase = Wording::tr("Not connected; F5 tries again");
        if (state.since)
            phrase += QStringLiteral("; ") + Wording::tr("shown as of %1").arg(clockText(*state.since, now));
        return state.error ? phrase + QStringLiteral(": ") + errorWhat(*state.error) : phrase;
    }
    const auto seconds = state.retryIn ? std::chrono::ceil<std::chrono::seconds>(*state.retryIn).count() : 0;
    QString phrase = seconds > 0 ? Wording::tr("Reconnecting in %1 s (attempt %2)").arg(seconds).arg(state.attempt)
                                 : Wording::tr("Reconnecting now (attempt %1)").arg(state.attempt);
    if (state.since)
        phrase += QStringLiteral("; ") + Wording::tr("shown as of %1").arg(clockText(*state.since, now, Clock::Minutes));
    if (state.error)
        phrase += QStringLiteral(": ") + errorWhat(*state.error);
    return phrase;
}

QString loadingLive(const SourceState& state)
{
    qulonglong arrived = 0;
    qulonglong expected = 0;
    bool isKnown = true;
    for (const source::KindState& kind : state.kinds) {
        arrived += kind.objects;
        expected += kind.expected.value_or(kind.objects);
        isKnown = isKnown && (kind.expected || kind.phase != client::ReflectorPhase::Listing || kind.coverage == Coverage::Complete);
    }
    const QLocale locale;
    const QString name = toText(state.name);
    if (arrived == 0)
        return Wording::tr("Reading %1 ...").arg(name);
    return isKnown ? Wording::tr("Reading %1 ...: %2 of %Ln object(s)", nullptr, int(expected)).arg(name, locale.toString(arrived))
                   : Wording::tr("Reading %1 ...: %Ln object(s) so far", nullptr, int(arrived)).arg(name);
}

/// With its day: the picture's own time is what its window counts from.
QString pictured(const source::PictureOrigin& picture, const QString& name)
{
    QString phrase = picture.time ? Wording::tr("Picture %1, the cluster as of %2").arg(name, clockText(*picture.time, TimePoint(), Clock::Minutes))
                                  : Wording::tr("Picture %1, of a time it does not tell").arg(name);
    if (picture.isPart)
        phrase += QStringLiteral("; ") + Wording::tr("only what the picture shows");
    return phrase;
}

QString loading(const SourceState& state)
{
    switch (state.kind) {
    case SourceKind::Live: return loadingLive(state);
    case SourceKind::File: return Wording::tr("Opening %1 ...").arg(toText(state.name));
    case SourceKind::Scenario: return Wording::tr("Starting scenario %1 ...").arg(toText(state.name));
    }
    return {};
}

} // namespace

QString coverageWord(Coverage coverage)
{
    switch (coverage) {
    case Coverage::NotRead: return Wording::tr("not read");
    case Coverage::Arriving: return Wording::tr("still arriving");
    case Coverage::Complete: return Wording::tr("complete");
    case Coverage::Partial: return Wording::tr("a part only");
    case Coverage::Forbidden: return Wording::tr("forbidden");
    case Coverage::Absent: return Wording::tr("not known to this cluster");
    case Coverage::Failed: return Wording::tr("could not be read");
    }
    return {};
}

QString leftOutSentence(const std::vector<std::string>& namespaces)
{
    return Wording::tr("Namespaces are read one by one, %1 at most; left out: %2.").arg(source::mostNamespaces).arg(joined(namespaces));
}

QString signInSentence(const client::SignIn& signIn)
{
    const QString sentence = Wording::tr("Signing in: %1 ...").arg(toText(signIn.command));
    return signIn.lines.empty() ? sentence : sentence + QLatin1Char(' ') + toText(signIn.lines.back());
}

QString pictureRemark(const SourceState& state)
{
    return state.picture ? pictured(*state.picture, toText(state.name)) + u'.' : QString();
}

QString sourcePhrase(const SourceState& state, TimePoint now)
{
    const QString name = toText(state.name);
    if (state.signIn)
        return name + QStringLiteral(": ") + signInSentence(*state.signIn);
    switch (state.phase) {
    case SourcePhase::Loading: return loading(state);
    case SourcePhase::Live:
        return (state.since ? Wording::tr("%1: live since %2").arg(name, clockText(*state.since, now, Clock::Minutes)) : Wording::tr("%1: live").arg(name)) +
               gaps(state);
    case SourcePhase::Polling:
        return (state.since ? Wording::tr("%1: listed at %2").arg(name, clockText(*state.since, now, Clock::Minutes)) : Wording::tr("%1: listing").arg(name)) +
               gaps(state);
    case SourcePhase::Reconnecting: return name + QStringLiteral(": ") + reconnecting(state, now);
    case SourcePhase::Loaded:
        if (state.picture)
            return pictured(*state.picture, name) + gaps(state);
        return (state.since ? Wording::tr("File %1, of %2").arg(name, clockText(*state.since, now, Clock::Minutes)) : Wording::tr("File %1").arg(name)) +
               gaps(state);
    case SourcePhase::Playing: return Wording::tr("Scenario %1").arg(name);
    case SourcePhase::Failed: return state.error ? errorSentence(*state.error) : Wording::tr("%1 cannot be shown").arg(name);
    }
    return {};
}

} // namespace hopscope::wording
