#include "widgets/wording/lesson_wording.h"

#include "model/base/visible_text.h"
#include "model/lesson/object_view.h"
#include "model/lesson/values.h"
#include "widgets/wording/stop_wording.h"
#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <QLocale>

namespace hopscope::wording {

using lesson::AnswerKind;
using lesson::FaultKind;
using lesson::ObjectKind;
using lesson::Unmet;

namespace {

QString argument(const lesson::Fault& fault, std::size_t index)
{
    return index < fault.arguments.size() ? oneLine(fault.arguments[index]) : QString();
}

QString outcomeText(const std::string& value)
{
    if (value == "connected") return Wording::tr("it works");
    if (value == "refused") return Wording::tr("refused at once");
    if (value == "timeout") return Wording::tr("timeout: nothing comes back");
    if (value == "name-not-found") return Wording::tr("the name is not found");
    return toText(value);
}

QString fieldsText(const std::string& value)
{
    if (value == "none") return Wording::tr("none of the addresses");
    if (value == "source") return Wording::tr("the source");
    if (value == "destination") return Wording::tr("the destination");
    if (value == "both") return Wording::tr("both the source and the destination");
    return toText(value);
}

/// The value of an enum whose word this is: its values run from 0 to `last`.
template <class Enum>
std::optional<Enum> enumOf(const std::string& word, Enum last)
{
    for (int i = 0; i <= int(last); ++i)
        if (toString(Enum(i)) == word)
            return Enum(i);
    return std::nullopt;
}

QString reasonText(const std::string& value)
{
    if (value == "reply-delivered") return Wording::tr("it arrives, and so does the answer");
    if (value == "reply-lost") return Wording::tr("it arrives, and the answer takes a wrong way");
    if (value == "name-not-found") return Wording::tr("the name is not found");
    const auto reason = enumOf(value, flow::Reason::ProxiedByKubeProxy);
    const QString phrase = reason ? stopPhrase(*reason) : QString();
    return phrase.isEmpty() ? toText(value) : phrase;
}

QString kindWord(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Node: return Wording::tr("node");
    case ObjectKind::Pod: return Wording::tr("pod");
    case ObjectKind::Service: return Wording::tr("Service");
    case ObjectKind::Policy: return Wording::tr("NetworkPolicy");
    }
    return {};
}

QString textOf(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list << oneLine(word);
    return list.join(QStringLiteral(", "));
}

QString serviceConditionText(const lesson::Condition& condition)
{
    using enum lesson::ConditionKey;
    switch (condition.key) {
    case Type: return Wording::tr("its type is %1").arg(textOf(condition.words));
    case Headless: return condition.flag ? Wording::tr("it is headless") : Wording::tr("it has a ClusterIP");
    case Ready: return condition.number == 0 ? Wording::tr("it has no usable endpoint") : Wording::tr("it has %n usable endpoint(s) or more", nullptr, condition.number);
    case Nodes: return Wording::tr("its endpoints are on %n node(s) or more", nullptr, condition.number);
    case ExternalTrafficPolicy: return Wording::tr("its externalTrafficPolicy is %1").arg(textOf(condition.words));
    case InternalTrafficPolicy: return Wording::tr("its internalTrafficPolicy is %1").arg(textOf(condition.words));
    case Affinity: return condition.flag ? Wording::tr("its sessionAffinity is ClientIP") : Wording::tr("it has no sessionAffinity");
    case Hints: return condition.flag ? Wording::tr("its endpoints have zone hints") : Wording::tr("its endpoints have no zone hints");
    case DualStack: return condition.flag ? Wording::tr("it has an IPv4 and an IPv6 address") : Wording::tr("it has addresses of one family only");
    case LeftOut: return Wording::tr("its selector matches %n pod(s) or more that are not ready", nullptr, condition.number);
    case LoadBalancer: return condition.flag ? Wording::tr("a load balancer leads to it") : Wording::tr("no load balancer leads to it");
    case Backs: return Wording::tr("%1 is behind it").arg(textOf(condition.words));
    default: return {};
    }
}

QString conditionText(const lesson::Need& need, const lesson::Condition& condition)
{
    using enum lesson::ConditionKey;
    switch (condition.key) {
    case On: return Wording::tr("it is on the node of %1").arg(textOf(condition.words));
    case NotOn: return Wording::tr("it is on another node than %1").arg(textOf(condition.words));
    case Behind: return Wording::tr("it is a usable endpoint of %1").arg(textOf(condition.words));
    case NotBehind: return Wording::tr("it is no endpoint of %1").arg(textOf(condition.words));
    case SelectedBy: return Wording::tr("%1 selects it").arg(textOf(condition.words));
    case Listens: return Wording::tr("it names a port");
    case ClusterDns: return Wording::tr("it asks the cluster's DNS");
    case SameNamespace: return Wording::tr("it is in the namespace of %1").arg(textOf(condition.words));
    case Not: return Wording::tr("it is another than %1").arg(textOf(condition.words));
    case EndpointOf: return Wording::tr("%1 has a usable endpoint there").arg(textOf(condition.words));
    case NoEndpointOf: return Wording::tr("%1 has no usable endpoint there").arg(textOf(condition.words));
    case ControlPlane: return condition.flag ? Wording::tr("it is of the control plane") : Wording::tr("it is not of the control plane");
    case Direction: return Wording::tr("it is about %1").arg(textOf(condition.words));
    case Selectors:
        return condition.words == std::vector<std::string>{"joined"} ? Wording::tr("one item of it names pods and namespaces")
                                                                     : Wording::tr("it names pods and namespaces in two items");
    case Ready:
        if (need.kind == ObjectKind::Pod)
            return condition.flag ? Wording::tr("it is ready") : Wording::tr("it is not ready");
        [[fallthrough]];
    default: return serviceConditionText(condition);
    }
}

QString noObjectSentence(const lesson::Lesson& lesson, const Unmet& unmet)
{
    const lesson::Need* need = lesson.need(unmet.role);
    if (!need || need->conditions.empty() || unmet.conditions >= need->conditions.size())
        return Wording::tr("The lesson needs \"%1\": there is no %2.").arg(oneLine(unmet.role), kindWord(unmet.kind));
    QStringList before;
    for (std::size_t i = 0; i < unmet.conditions; ++i)
        before << conditionText(*need, need->conditions[i]);
    const QString missing = conditionText(*need, need->conditions[unmet.conditions]);
    if (before.isEmpty())
        return Wording::tr("The lesson needs \"%1\", and no %2 meets this: %3.").arg(oneLine(unmet.role), kindWord(unmet.kind), missing);
    return Wording::tr("The lesson needs \"%1\", and no %2 meets all of this: %3; %4. The last is missing.")
        .arg(oneLine(unmet.role), kindWord(unmet.kind), before.join(QStringLiteral("; ")), missing);
}

QString languageCode()
{
    return QLocale().name().section(QLatin1Char('_'), 0, 0);
}

QString wordsAlone(const lesson::Text& text)
{
    std::string words;
    for (const lesson::Template::Piece& piece : text.in(languageCode().toStdString()).pieces)
        if (const auto* word = std::get_if<std::string>(&piece))
            words += *word;
    return oneLine(words);
}

QString swappedText(const kube::NetworkPolicy* policy, const QString& object)
{
    return policy && lesson::selectorForm(*policy) == "joined" ? Wording::tr("in %1 the two selectors stand in an item each, so that either is enough").arg(object)
                                                               : Wording::tr("in %1 the two selectors stand in one item, so that both must match").arg(object);
}

QString changeText(const cluster::ClusterSnapshot& snapshot, const lesson::Change& change, const kube::ObjectKey& key, const QString& object)
{
    using Kind = lesson::Change::Kind;
    switch (change.kind) {
    case Kind::ExternalTrafficPolicy: return Wording::tr("externalTrafficPolicy of %1 is %2").arg(object, oneLine(change.value));
    case Kind::InternalTrafficPolicy: return Wording::tr("internalTrafficPolicy of %1 is %2").arg(object, oneLine(change.value));
    case Kind::SessionAffinity: return Wording::tr("sessionAffinity of %1 is %2").arg(object, oneLine(change.value));
    case Kind::PodsNotReady: return Wording::tr("no pod of %1 is ready").arg(object);
    case Kind::EndpointsGone: return Wording::tr("no endpoint on %1 is ready").arg(object);
    case Kind::PolicyOff: return Wording::tr("%1 does not count").arg(object);
    case Kind::SelectorsSwapped: return swappedText(snapshot.networkPolicies.find(key), object);
    }
    return {};
}

} // namespace

QString faultSentence(const lesson::Fault& fault)
{
    const QString first = argument(fault, 0);
    const QString second = argument(fault, 1);
    switch (fault.kind) {
    case FaultKind::NotYaml: return Wording::tr("This is no YAML: %1.").arg(withoutFinalDot(first));
    case FaultKind::TooLarge: return Wording::tr("A lesson has %1 bytes at most.").arg(first);
    case FaultKind::WrongSchema: return Wording::tr("The schema is \"%1\"; this version reads hopscope.lesson/v1.").arg(first);
    case FaultKind::MissingKey: return Wording::tr("\"%1\" is missing here.").arg(first);
    case FaultKind::UnknownKey: return Wording::tr("\"%1\" is not known here. There are: %2.").arg(first, second);
    case FaultKind::KeyTwice: return Wording::tr("\"%1\" stands here twice.").arg(first);
    case FaultKind::WrongForm: return Wording::tr("\"%1\" must be of this form: %2.").arg(first, second);
    case FaultKind::UnknownWord: return Wording::tr("\"%1\" is not known here. There are: %2.").arg(first, second);
    case FaultKind::NameTaken: return Wording::tr("\"%1\" is taken: each name stands for one thing.").arg(first);
    case FaultKind::UnknownName: return Wording::tr("Nothing above is called \"%1\".").arg(first);
    case FaultKind::BadExpression: return Wording::tr("\"%1\" cannot be understood.").arg(first);
    case FaultKind::UnknownProperty: return Wording::tr("\"%1\" has no meaning: %2 has nothing of that name.").arg(first, second);
    case FaultKind::WrongAnswer: return Wording::tr("\"%1\" is of the kind %2; here belongs: %3.").arg(first, second, argument(fault, 2));
    case FaultKind::TooMany: return Wording::tr("\"%1\" has more than %2 entries.").arg(first, second);
    case FaultKind::NothingAsked: return Wording::tr("The lesson asks nothing: give it a step \"predict\".");
    }
    return {};
}

QString unmetSentence(const lesson::Lesson& lesson, const Unmet& unmet)
{
    switch (unmet.reason) {
    case Unmet::Reason::NotRead:
        return Wording::tr("The lesson needs \"%1\", but no object of this kind was read: %2.").arg(oneLine(unmet.role), kindWord(unmet.kind));
    case Unmet::Reason::EndpointsUnread:
        return Wording::tr("The lesson needs endpoints for \"%1\", but neither EndpointSlices nor Endpoints were read.").arg(oneLine(unmet.role));
    case Unmet::Reason::NoObject: return noObjectSentence(lesson, unmet);
    case Unmet::Reason::Flow:
        return unmet.outcome.empty() ? Wording::tr("What becomes of the packet \"%1\" is not known here.").arg(oneLine(unmet.role))
                                     : Wording::tr("The packet \"%1\" ends otherwise than the lesson shows: %2.").arg(oneLine(unmet.role), outcomeText(unmet.outcome));
    case Unmet::Reason::Question:
        return unmet.role.empty() ? Wording::tr("This cluster has nothing that the lesson asks about.")
                                  : Wording::tr("The answer to \"%1\" cannot be told from this cluster.").arg(oneLine(unmet.role));
    case Unmet::Reason::TooLarge: return Wording::tr("The search for objects that fit was given up: there are too many combinations.");
    }
    return {};
}

QString boundObjectText(const lesson::BoundObject& object)
{
    return kindWord(object.kind) + QLatin1Char(' ') + toText(object.key);
}

QString answerText(AnswerKind kind, const std::string& value)
{
    switch (kind) {
    case AnswerKind::Outcome: return outcomeText(value);
    case AnswerKind::Fields: return fieldsText(value);
    case AnswerKind::Reason: return reasonText(value);
    case AnswerKind::AssignedBy:
        if (const auto by = enumOf(value, facts::AssignedBy::Unknown))
            return assignedByWord(*by, {});
        break;
    case AnswerKind::Reach:
        if (const auto from = enumOf(value, facts::ReachableFrom::NotAnAddress))
            return reachableFromWord(*from);
        break;
    case AnswerKind::Overlay:
        if (const auto overlay = enumOf(value, facts::Overlay::Esp))
            return *overlay == facts::Overlay::None ? Wording::tr("nothing: it travels as it is") : overlayName(*overlay);
        break;
    default: break;
    }
    return toText(value);
}

QString lessonText(const lesson::BoundLesson& bound, const lesson::Text& text, const ShownValue& shown)
{
    return toText(withFoldedBlanks(lesson::filledIn(bound, text.in(languageCode().toStdString()), shown)));
}

QString lessonTitle(const lesson::Lesson& lesson)
{
    return wordsAlone(lesson.title);
}

QString lessonAbout(const lesson::Lesson& lesson)
{
    return lesson.about.isEmpty() ? QString() : wordsAlone(lesson.about);
}

QString lessonWhatIf(const lesson::BoundLesson& bound, const std::string& whatIf, const ShownValue& shown)
{
    const lesson::WhatIfPlan* plan = whatIf.empty() ? nullptr : bound.lesson->whatIf(whatIf);
    QStringList changes;
    for (std::size_t i = 0; plan && i < plan->changes.size(); ++i)
        if (const lesson::BoundObject* object = bound.role(plan->changes[i].role))
            changes << changeText(*bound.world().snapshot, plan->changes[i], object->key, shown ? toText(shown(boundObjectText(*object).toStdString())) : boundObjectText(*object));
    return changes.isEmpty() ? QString() : Wording::tr("What if: %1", "what a lesson supposes").arg(changes.join(QStringLiteral("; ")));
}

QString lessonAssumption(const flow::Assumption& assumption)
{
    return Wording::tr("No object of the cluster says it, and the answers rest on it: %1").arg(assumptionSentence(assumption));
}

} // namespace hopscope::wording
