/// Verbs that action items begin with. A title that begins with one of them says what is to be done, even where the
/// word is also a noun.
enum Imperatives {
  static let all = Set(text.utf8.split { $0 <= UInt8(ascii: " ") }.map { String(Substring($0)) })

  private static let text = """
    abandon abort accept acknowledge acquire activate adapt add address adjust adopt advance advertise advise agree
    aggregate alert align allocate allow alter amend analyse analyze announce annotate answer apply appoint approve
    archive arrange ask assert assign associate attach audit augment authenticate authorise authorize automate avoid
    back backfill backport balance ban batch begin benchmark bind block board book boot bound break bring broadcast
    bucket budget buffer build bump bundle buy bypass cache calculate calibrate call cancel canary cap capture
    carry catch centralise centralize change charge chart chase check choose clarify classify clean cleanup clear
    clone close coalesce collapse collect combine come commission commit communicate compact compare compile complain
    complement complete compress compute condense condition configure confirm connect consolidate constrain contact
    containerise containerize contain continue contribute control convert coordinate copy correct correlate count
    cover create cull cut damp deactivate debounce debug decide declare decommission decouple decrease decrement
    dedicate deduplicate default defer define delay delegate delete deliver demote deny deploy deprecate derive
    describe design destroy detach detect determine develop diagnose differentiate direct disable disallow discard
    disconnect discover discuss display distinguish distribute divert divide do document double downgrade download
    downscale draft drain draw drill drive drop dump duplicate eliminate email embed emit emphasise employ empty
    enable encapsulate encode encourage encrypt end enforce engage enhance enlarge enlist enqueue enroll ensure
    enter enumerate envision eradicate escalate escape establish estimate evaluate evict examine exclude execute
    exempt exercise expand expect experiment expire explain expose export express extend extract fail fall favor
    favour feature feed fence fetch file fill filter finalise finalize find finish fit fix flag flatten flip flush
    focus follow forbid force forward fragment freeze function gate gather generate get give go grant graph group
    grow guarantee guard guide halt hand handle harden harness have help hide highlight hire hoist hold hook host
    identify ignore implement import improve include incorporate increase increment indicate inform initialise
    initialize inject insert inspect install instruct instrument insulate integrate intercept introduce invalidate
    invent inventory invest invite invoke isolate issue iterate join journal keep key kill label land launch lay
    learn leave lengthen let leverage lift limit link lint list listen load localise localize locate lock log look
    loosen lower maintain make manage mandate map mark mask match maximise maximize measure mention merge migrate
    mimic minimise minimize mirror mitigate mock model modify monitor move multiply mute name narrow negotiate
    nominate normalise normalize notify number obtain offer omit onboard open operate opt optimise optimize orchestrate
    order organise organize output overhaul override overwrite own pack package page parallelise parallelize parse
    partition pass patch pause pay perform permit persist phase pick pin ping pipe place plan plot plug point poll
    pool populate port position post postpone practice practise precompute preload prepare prepend present preserve
    pressure prevent print prioritise prioritize probe process produce profile program prohibit promote prompt
    propagate propose protect prototype prove provide provision prune publicise publish pull purchase purge push put
    quantify quarantine query question queue quit quote race raise randomise randomize rate rationalise reach read
    rebalance rebase reboot rebuild recalculate receive recheck reclaim recognise recognize recommend recommission
    reconcile reconfigure reconnect reconsider reconstruct record recover recreate recruit rectify recycle redact
    redeploy redesign redirect redo reduce reengineer refactor reference refine reformat refresh refund refuse regain
    regenerate register rehearse reimplement reindex reinforce reinstall reinstate reissue reject relabel relax
    release relocate rely remediate remind remove rename render renew reorder reorganise reorganize repair repeat
    replace replay replicate report reposition reproduce reprovision request require reroute reschedule reserve reset
    reshape reshard resize resolve respond restart restore restrict restructure resume retain retest rethink retire
    retrieve retrofit retry return reuse reveal reverse revert review revise revisit revive revoke rewire rewrite ring
    roll rollback rollout rotate round route run safeguard sample sanction sanitise sanitize satisfy save scale scan
    schedule script scrub search secure section see segment select sell send separate sequence serialise serialize
    serve set settle setup shadow shard share shed shift ship shorten show shrink shut sign signal silence simplify
    simulate skip slow snapshot snooze solve sort spawn specify speed spell spin split spread stabilise stabilize
    stack stage stagger standardise standardize start state stop store stream streamline strengthen stress string
    strip structure submit subscribe substitute summarise summarize supervise supplement supply support surface
    suspend swap switch sync synchronise synchronize tag tail take talk target teach tear template terminate test
    think throttle throw tie tighten time toggle trace track train transfer transform transition translate transmit
    treat triage trigger trim try tune turn undo unify uninstall unlock unpin unset untangle update upgrade upload
    upscale use utilise utilize validate vary vendor verify version virtualise visualise visualize vote wait walk warm
    warn watch whitelist widen wipe wire withdraw wrap write
    """
}
