# Messages to the ministry.

ministry-title = Messages to the ministry
ministry-intro = Each passage that the ministry must know makes a message. The message leaves by itself and is tried again until the ministry says yes.
ministry-no-address = No address is set (SPORTELLO_MINISTRY_URL): the messages wait.
ministry-states = State of the messages
ministry-count = { $state }: { $count }
ministry-state-code-missing = Code missing
ministry-state-waiting = Waiting
ministry-state-sent = Sent
ministry-state-withdrawn = Withdrawn
ministry-none = No message in this state
ministry-code = The ministry’s code
ministry-code-none = not set
ministry-code-hint = Letters and digits, 10 at most.
ministry-code-set = { $service }: { $code }
ministry-code-do = Set the code
ministry-codes = Ordinary codes
ministry-codes-intro = The source prints these codes for some programmes only. Set the code for everybody else: the messages that wait for it leave at once.
ministry-how = How it went
ministry-attempts = { $count ->
    [one] One attempt.
   *[other] { $count } attempts.
 }
ministry-trouble = Last problem: { $why }. Next attempt:
ministry-reversed = The passage was taken back after the message had left: tell the ministry.
ministry-done-code = The code is set.
ministry-told-code-missing = Ministry: the code is missing.
ministry-told-waiting = Ministry: waiting to be sent.
ministry-told-sent = Ministry: sent.
ministry-told-withdrawn = Ministry: withdrawn before it left.
ministry-told-failed = The last attempt failed.
ministry-told-again = Next attempt:
