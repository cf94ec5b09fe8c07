// A thread for what would hold up the window's.
#pragma once

#include <QObject>

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace hopscope::threads {

/// Does one job after the other on a thread of its own; their answers are taken on the thread this object lives on.
/// When it has no job it frees what it was given for that. Values cross under one mutex; Qt only wakes the receiver.
class Worker final : public QObject
{
    Q_OBJECT
public:
    enum class Priority
    {
        Normal,
        Low ///< what a person does not wait for: it gets what others leave of the processor, where the system can do that
    };

    explicit Worker(QObject* parent = nullptr, Priority priority = Priority::Normal);
    /// Waits for the job that runs. What has not begun is dropped, and no answer comes any more.
    ~Worker() override;

    /// Does `work` there and gives its value to `take` here.
    template <class Work, class Take>
    void start(Work work, Take take)
    {
        add([work = std::move(work), take = std::move(take)]() mutable -> Answer {
            // Shared, because a std::function wants to be copyable.
            auto value = std::make_shared<decltype(work())>(work());
            return [value = std::move(value), take = std::move(take)]() mutable { take(std::move(*value)); };
        });
    }

    /// Called here with what a job threw, in place of its answer. Without it, that is thrown here, by the event loop.
    void whenFaulted(std::function<void(std::exception_ptr)> faulted) { m_faulted = std::move(faulted); }

    /// Of what was started so far no answer comes any more.
    void forget();

    /// Frees it there, if this was the last to hold it.
    void release(std::shared_ptr<const void> held);

    /// The same object, freed there, whoever is the last to let go of it: from any thread, also when this one is gone.
    template <class T>
    std::shared_ptr<const T> freedHere(std::shared_ptr<const T> object)
    {
        const T* const address = object.get();
        return {address, [shared = m_shared, object = std::move(object)](const T*) mutable {
                    shared->release(std::move(object));
                }};
    }

signals:
    void answered(QPrivateSignal);

private:
    using Answer = std::function<void()>;
    using Job = std::function<Answer()>;

    /// What both threads touch, and those that let go of objects.
    struct Shared
    {
        void release(std::shared_ptr<const void> held);

        std::mutex mutex;
        std::condition_variable somethingToDo;
        std::deque<Job> jobs;
        std::deque<Answer> answers;
        std::vector<std::shared_ptr<const void>> released;
        std::uint64_t generation = 0; ///< of the jobs whose answers are wanted
        bool isClosing = false;
    };

    void add(Job job);
    void run();
    void runFirstJob(std::unique_lock<std::mutex>& lock);
    void tellAnswers();

    Answer answerOf(Job& job);

    std::function<void(std::exception_ptr)> m_faulted;
    std::shared_ptr<Shared> m_shared;
    std::thread m_thread; ///< last: it begins when all it touches is there
};

} // namespace hopscope::threads
